using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>Word vectors from raw text: the leading eigenvectors of the PPMI matrix, found by random projection.</summary>
/// <remarks>
/// Levy &amp; Goldberg 2014 for the matrix; Halko, Martinsson &amp; Tropp 2011, algorithms 4.4 and 5.3, for the
/// factorisation: power iterations from random signs, orthonormalised between, then the small projected matrix by
/// Jacobi's method. Bit for bit the same on any number of threads.
/// </remarks>
internal static class WordVectorTrainer
{
    public static WordVectors Train(TokenStream stream, WordVectorOptions options, int seed, int threads, CancellationToken cancellation)
    {
        PpmiMatrix matrix = PpmiMatrix.Build(stream, options, threads, cancellation);
        int size = matrix.Size;
        int width = Math.Min(size, options.Dimensions + options.Oversampling);
        int dimensions = Math.Min(width, options.Dimensions);
        double[] basis = width == size ? Identity(size) : RandomSigns(size * width, seed);
        for (int i = 0; i <= options.PowerIterations; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            basis = matrix.Multiply(basis, width, threads);
            Orthonormalise(basis, size, width, threads);
        }

        double[] image = matrix.Multiply(basis, width, threads);
        double[] small = TransposedProduct(basis, image, size, width, threads);
        SymmetricEigen eigen = SymmetricEigen.Of(small, width);
        float[] vectors = Project(basis, eigen, size, width, dimensions, options.SingularValueExponent, threads);
        return new WordVectors(stream.Hashes, vectors, SifWeights(stream.Counts, options.SifConstant));
    }

    // Random signs in a square may be singular; there is nothing to project then anyway.
    private static double[] Identity(int size)
    {
        var identity = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            identity[(i * size) + i] = 1;
        }

        return identity;
    }

    private static double[] RandomSigns(int length, int seed)
    {
        var random = new SeededRandom(seed, 71);
        var signs = new double[length];
        for (int i = 0; i < length; i++)
        {
            signs[i] = (random.NextUInt64() & 1) == 0 ? -1 : 1;
        }

        return signs;
    }

    // Cholesky of the Gram matrix, twice: Q = A R⁻¹. The second pass mends what rounding left of the first.
    private static void Orthonormalise(double[] a, int size, int width, int threads)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            double[] r = Cholesky(TransposedProduct(a, a, size, width, threads), width);
            Parallel.For(0, size, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
            {
                Span<double> x = a.AsSpan(row * width, width);
                for (int j = 0; j < width; j++)
                {
                    double sum = x[j];
                    for (int k = 0; k < j; k++)
                    {
                        sum -= x[k] * r[(k * width) + j];
                    }

                    x[j] = sum / r[(j * width) + j];
                }
            });
        }
    }

    // Upper R with RᵀR = G. A direction that is lost gets a large diagonal and so a zero column.
    private static double[] Cholesky(double[] gram, int width)
    {
        var r = new double[width * width];
        for (int i = 0; i < width; i++)
        {
            for (int j = i; j < width; j++)
            {
                double sum = gram[(i * width) + j];
                for (int k = 0; k < i; k++)
                {
                    sum -= r[(k * width) + i] * r[(k * width) + j];
                }

                bool lost = i == j && sum <= 1e-12 * gram[(i * width) + i];
                r[(i * width) + j] = i == j ? (lost ? 1e150 : Math.Sqrt(sum)) : sum / r[(i * width) + i];
            }
        }

        return r;
    }

    // AᵀB, each entry summed down the rows in order.
    private static double[] TransposedProduct(double[] a, double[] b, int size, int width, int threads)
    {
        var product = new double[width * width];
        Parallel.For(0, width, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            Span<double> sum = product.AsSpan(i * width, width);
            for (int row = 0; row < size; row++)
            {
                double value = a[(row * width) + i];
                ReadOnlySpan<double> other = b.AsSpan(row * width, width);
                for (int j = 0; j < sum.Length; j++)
                {
                    sum[j] += value * other[j];
                }
            }
        });
        return product;
    }

    private static float[] Project(double[] basis, SymmetricEigen eigen, int size, int width, int dimensions, double exponent, int threads)
    {
        var vectors = new float[size * dimensions];
        double[] scales = [.. eigen.Values.Select(v => v == 0 ? 0 : DeterministicMath.Exp(exponent * DeterministicMath.Log(Math.Abs(v))))];
        Parallel.For(0, size, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
        {
            for (int d = 0; d < dimensions; d++)
            {
                double sum = 0;
                for (int k = 0; k < width; k++)
                {
                    sum += basis[(row * width) + k] * eigen.Vectors[(k * width) + d];
                }

                vectors[(row * dimensions) + d] = (float)(sum * scales[d]);
            }
        });
        return vectors;
    }

    private static float[] SifWeights(long[] counts, double constant)
    {
        double total = counts.Sum();
        return [.. counts.Select(c => (float)(constant / (constant + (c / total))))];
    }
}
