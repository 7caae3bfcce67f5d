using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>Positive pointwise mutual information of words and the words around them: symmetric, sparse.</summary>
/// <remarks>
/// PPMI(w, c) = max(0, log p(w, c) / (s(w) s(c))), with s a word's share of the text, smoothed by
/// <see cref="WordVectorOptions.FrequencyExponent"/>. Rows are counted in blocks that fit into memory, each in the order
/// of the text, so that neither the number of threads nor the size of a block changes a bit. Immutable, thread-safe.
/// </remarks>
internal sealed class PpmiMatrix
{
    private const int BlockRows = 1024;

    private readonly int[][] _columns;
    private readonly float[][] _values;

    private PpmiMatrix(int[][] columns, float[][] values)
    {
        _columns = columns;
        _values = values;
    }

    /// <summary>Number of words.</summary>
    public int Size => _columns.Length;

    /// <summary>Entries above 0.</summary>
    public long EntryCount => _columns.Sum(c => (long)c.Length);

    /// <summary>Counts and turns into PPMI.</summary>
    public static PpmiMatrix Build(TokenStream stream, WordVectorOptions options, int threads, CancellationToken cancellation)
    {
        int size = stream.Hashes.Length;
        double[] shares = SmoothedShares(stream.Counts, options.FrequencyExponent);
        var columns = new int[size][];
        var values = new float[size][];
        int blocks = (size + BlockRows - 1) / BlockRows;
        double total = TotalWeight(stream, options.Window);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, blocks, parallel, () => new float[BlockRows * size], (block, _, counts) =>
        {
            int first = block * BlockRows;
            int last = Math.Min(size, first + BlockRows);
            Array.Clear(counts);
            Count(stream, first, last, options.Window, counts);
            for (int row = first; row < last; row++)
            {
                (columns[row], values[row]) = Row(counts.AsSpan((row - first) * size, size), row, total, shares);
            }

            return counts;
        }, _ => { });
        return new PpmiMatrix(columns, values);
    }

    /// <summary>The product with a dense matrix of <paramref name="width"/> columns, row by row.</summary>
    public double[] Multiply(double[] dense, int width, int threads)
    {
        var product = new double[Size * width];
        Parallel.For(0, Size, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
        {
            Span<double> sum = product.AsSpan(row * width, width);
            for (int i = 0; i < _columns[row].Length; i++)
            {
                double value = _values[row][i];
                ReadOnlySpan<double> other = dense.AsSpan(_columns[row][i] * width, width);
                for (int j = 0; j < sum.Length; j++)
                {
                    sum[j] += value * other[j];
                }
            }
        });
        return product;
    }

    private static double[] SmoothedShares(long[] counts, double exponent)
    {
        double[] powers = [.. counts.Select(c => DeterministicMath.Exp(exponent * DeterministicMath.Log(c)))];
        double sum = powers.Sum();
        return [.. powers.Select(p => p / sum)];
    }

    private static double TotalWeight(TokenStream stream, int window)
    {
        double total = 0;
        for (int s = 0; s < stream.Sentences.Count; s++)
        {
            int length = stream.Sentences[s].Length;
            for (int distance = 1; distance <= window && distance < length; distance++)
            {
                total += 2.0 * (length - distance) / distance;
            }
        }

        return total;
    }

    private static void Count(TokenStream stream, int first, int last, int window, float[] counts)
    {
        int size = stream.Hashes.Length;
        Span<float> weights = stackalloc float[window + 1];
        for (int distance = 1; distance <= window; distance++)
        {
            weights[distance] = 1f / distance;
        }

        for (int s = 0; s < stream.Sentences.Count; s++)
        {
            ReadOnlySpan<int> words = stream.Sentences[s];
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] < first || words[i] >= last)
                {
                    continue;
                }

                int row = (words[i] - first) * size;
                int end = Math.Min(words.Length - 1, i + window);
                for (int j = Math.Max(0, i - window); j <= end; j++)
                {
                    if (j != i)
                    {
                        counts[row + words[j]] += weights[Math.Abs(i - j)];
                    }
                }
            }
        }
    }

    private static (int[] Columns, float[] Values) Row(ReadOnlySpan<float> counts, int row, double total, double[] shares)
    {
        var columns = new List<int>();
        var values = new List<float>();
        for (int column = 0; column < counts.Length; column++)
        {
            if (counts[column] == 0)
            {
                continue;
            }

            double ratio = counts[column] / total / (shares[row] * shares[column]);
            if (ratio > 1)
            {
                columns.Add(column);
                values.Add((float)DeterministicMath.Log(ratio));
            }
        }

        return ([.. columns], [.. values]);
    }
}
