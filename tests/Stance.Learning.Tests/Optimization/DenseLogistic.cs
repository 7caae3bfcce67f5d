using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

/// <summary>Logistic regression as a textbook writes it, with L2 on every variable but the last.</summary>
internal sealed class DenseLogistic(double[][] rows, int[] labels, double l2 = 0) : IObjective
{
    public int Dimension => rows[0].Length;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double value = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            double score = Score(row, point);
            double error = Probability(score) - labels[row];
            value += Math.Max(score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))) - (labels[row] * score);
            for (int i = 0; i < point.Length; i++)
            {
                gradient[i] += error * rows[row][i];
            }
        }

        for (int i = 0; i < point.Length - 1; i++)
        {
            value += l2 / 2 * point[i] * point[i];
            gradient[i] += l2 * point[i];
        }

        return value;
    }

    /// <summary>The optimum by Newton's method: Gaussian elimination on the full Hessian.</summary>
    public double[] Newton()
    {
        var point = new double[Dimension];
        var gradient = new double[Dimension];
        for (int iteration = 0; iteration < 30; iteration++)
        {
            Evaluate(point, gradient);
            double[] step = Solve(Hessian(point), gradient);
            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= step[i];
            }
        }

        return point;
    }

    /// <summary>The optimum with an L1 penalty, by proximal gradient steps of a fixed size (ISTA).</summary>
    public double[] Ista(double[] l1, int iterations)
    {
        // The Hessian is at most XᵀX / 4 + L2, and its trace bounds its largest eigenvalue.
        double step = 1 / ((rows.Sum(r => r.Sum(x => x * x)) / 4) + l2);
        var point = new double[Dimension];
        var gradient = new double[Dimension];
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            Evaluate(point, gradient);
            for (int i = 0; i < point.Length; i++)
            {
                double next = point[i] - (step * gradient[i]);
                point[i] = Math.Sign(next) * Math.Max(0, Math.Abs(next) - (step * l1[i]));
            }
        }

        return point;
    }

    /// <summary>Made-up rows: columns of mixed scale that hang together, the last one all 1; noisy labels of a sparse truth.</summary>
    public static DenseLogistic Random(int rowCount, int dimension, double l2)
    {
        var random = new Random(11);
        var rows = new double[rowCount][];
        var labels = new int[rowCount];
        for (int row = 0; row < rowCount; row++)
        {
            double shared = random.NextDouble() - 0.5;
            rows[row] = [.. Enumerable.Range(0, dimension).Select(i => i == dimension - 1 ? 1 : shared + ((random.NextDouble() - 0.5) * (1 + (i % 3))))];
            double score = (3 * rows[row][0]) - (2 * rows[row][1]) + 0.5 + (2 * (random.NextDouble() - 0.5));
            labels[row] = score > 0 ? 1 : 0;
        }

        return new DenseLogistic(rows, labels, l2);
    }

    private static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    private static double[] Solve(double[][] matrix, double[] right)
    {
        int n = right.Length;
        var solution = (double[])right.Clone();
        for (int pivot = 0; pivot < n; pivot++)
        {
            // Positive definite: no exchange of rows is needed.
            for (int row = 0; row < n; row++)
            {
                if (row != pivot)
                {
                    double factor = matrix[row][pivot] / matrix[pivot][pivot];
                    for (int column = pivot; column < n; column++)
                    {
                        matrix[row][column] -= factor * matrix[pivot][column];
                    }

                    solution[row] -= factor * solution[pivot];
                }
            }
        }

        return [.. solution.Select((s, i) => s / matrix[i][i])];
    }

    private double Score(int row, ReadOnlySpan<double> point)
    {
        double score = 0;
        for (int i = 0; i < point.Length; i++)
        {
            score += rows[row][i] * point[i];
        }

        return score;
    }

    private double[][] Hessian(double[] point)
    {
        double[][] hessian = [.. Enumerable.Range(0, Dimension).Select(_ => new double[Dimension])];
        for (int row = 0; row < rows.Length; row++)
        {
            double p = Probability(Score(row, point));
            for (int i = 0; i < Dimension; i++)
            {
                for (int j = 0; j < Dimension; j++)
                {
                    hessian[i][j] += p * (1 - p) * rows[row][i] * rows[row][j];
                }
            }
        }

        for (int i = 0; i < Dimension - 1; i++)
        {
            hessian[i][i] += l2;
        }

        return hessian;
    }
}
