namespace Stance.Learning.Pretraining;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix, the largest by magnitude first.</summary>
/// <remarks>Cyclic Jacobi rotations (Golub &amp; Van Loan 2013, section 8.5). Each vector's largest component is positive, so that the sign is settled.</remarks>
/// <param name="Values">The eigenvalues.</param>
/// <param name="Vectors">Column by eigenvalue, stored row by row.</param>
internal sealed record SymmetricEigen(double[] Values, double[] Vectors)
{
    private const int MostSweeps = 60;
    private const double Negligible = 1e-22;

    /// <summary>Decomposes a matrix, stored row by row; its two halves are averaged.</summary>
    public static SymmetricEigen Of(double[] matrix, int size)
    {
        var a = new double[size * size];
        var v = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            v[(i * size) + i] = 1;
            for (int j = 0; j < size; j++)
            {
                a[(i * size) + j] = (matrix[(i * size) + j] + matrix[(j * size) + i]) / 2;
            }
        }

        for (int sweep = 0; sweep < MostSweeps && !IsDiagonal(a, size); sweep++)
        {
            for (int p = 0; p < size; p++)
            {
                for (int q = p + 1; q < size; q++)
                {
                    Rotate(a, v, size, p, q);
                }
            }
        }

        return Sorted(a, v, size);
    }

    private static bool IsDiagonal(double[] a, int size)
    {
        double off = 0;
        double all = 0;
        for (int i = 0; i < size * size; i++)
        {
            all += a[i] * a[i];
            off += i / size == i % size ? 0 : a[i] * a[i];
        }

        return off <= Negligible * all;
    }

    private static void Rotate(double[] a, double[] v, int size, int p, int q)
    {
        double apq = a[(p * size) + q];
        if (apq == 0)
        {
            return;
        }

        double theta = (a[(q * size) + q] - a[(p * size) + p]) / (2 * apq);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1);
        double s = t * c;
        for (int k = 0; k < size; k++)
        {
            Turn(ref a[(k * size) + p], ref a[(k * size) + q], c, s);
        }

        for (int k = 0; k < size; k++)
        {
            Turn(ref a[(p * size) + k], ref a[(q * size) + k], c, s);
            Turn(ref v[(k * size) + p], ref v[(k * size) + q], c, s);
        }
    }

    private static void Turn(ref double x, ref double y, double c, double s) => (x, y) = ((c * x) - (s * y), (s * x) + (c * y));

    private static SymmetricEigen Sorted(double[] a, double[] v, int size)
    {
        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => Math.Abs(a[(i * size) + i])).ThenBy(i => i)];
        var vectors = new double[size * size];
        for (int column = 0; column < size; column++)
        {
            double largest = 0;
            for (int row = 0; row < size; row++)
            {
                double value = v[(row * size) + order[column]];
                largest = Math.Abs(value) > Math.Abs(largest) ? value : largest;
            }

            for (int row = 0; row < size; row++)
            {
                vectors[(row * size) + column] = v[(row * size) + order[column]] * (largest < 0 ? -1 : 1);
            }
        }

        return new SymmetricEigen([.. order.Select(i => a[(i * size) + i])], vectors);
    }
}
