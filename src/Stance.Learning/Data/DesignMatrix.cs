using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Learning.Data;

/// <summary>The features of many sentences as columns to learn weights for, four outputs at once.</summary>
/// <remarks>
/// Columns: the kept n-gram buckets in rising order, then dense columns (style cues, sentence vectors), then one of ones for
/// the intercept. An n-gram's value is its occurrences over √ of all in its bag. Weights and scores lie interleaved,
/// <see cref="Lanes"/> numbers to a column or row, and are summed in <see cref="Vector256{T}"/> of fixed width, each sum in
/// one fixed order by one thread: the bits depend neither on the processor nor on the number of threads. Character n-grams
/// are summed once for each different stretch. Immutable, thread-safe.
/// </remarks>
public sealed class DesignMatrix
{
    /// <summary>Outputs that are learned side by side.</summary>
    public const int Lanes = 4;

    private const int RowBlock = 1024;
    private const int ColumnBlock = 4096;

    private readonly IndexLists _words;
    private readonly IndexLists _wordRows;
    private readonly IndexLists _stretches;
    private readonly IndexLists _stretchRows;
    private readonly IndexLists _stretchNgrams;
    private readonly IndexLists _ngramStretches;
    private readonly float[] _wordScales;
    private readonly float[] _charScales;
    private readonly float[] _dense;
    private readonly int _denseColumns;

    internal DesignMatrix(SparseColumns sparse, float[] dense, int denseColumns)
    {
        _words = sparse.Words;
        _stretches = sparse.Stretches;
        _stretchNgrams = sparse.StretchNgrams;
        _wordScales = sparse.WordScales;
        _charScales = sparse.CharScales;
        Buckets = sparse.Buckets;
        Frequencies = sparse.Frequencies;
        _wordRows = _words.Transpose(Buckets.Count);
        _stretchRows = _stretches.Transpose(_stretchNgrams.Count);
        _ngramStretches = _stretchNgrams.Transpose(Buckets.Count);
        _dense = dense;
        _denseColumns = denseColumns;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => _words.Count;

    /// <summary>Number of columns, intercept included.</summary>
    public int ColumnCount => Buckets.Count + _denseColumns + 1;

    /// <summary>The bucket of each n-gram column, strictly rising.</summary>
    public IReadOnlyList<int> Buckets { get; }

    /// <summary>Rows that hold each n-gram, column by column.</summary>
    public IReadOnlyList<int> Frequencies { get; }

    /// <summary>First of the dense columns.</summary>
    public int FirstDenseColumn => Buckets.Count;

    /// <summary>The last column, always 1.</summary>
    public int InterceptColumn => ColumnCount - 1;

    /// <summary>Scores of all rows: the matrix times weights.</summary>
    /// <param name="weights">Length columns × lanes.</param>
    /// <param name="scores">Overwritten; length rows × lanes.</param>
    /// <param name="threads">1 or more; the bits are the same.</param>
    public void Multiply(double[] weights, double[] scores, int threads)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(scores);
        var ofStretch = new double[_stretchNgrams.Count * Lanes];
        Blocks(_stretchNgrams.Count, ColumnBlock, threads, (first, end) =>
        {
            ReadOnlySpan<Vector256<double>> w = MemoryMarshal.Cast<double, Vector256<double>>(weights);
            Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(ofStretch.AsSpan());
            for (int s = first; s < end; s++)
            {
                sums[s] = Sum(w, _stretchNgrams[s]);
            }
        });
        Blocks(RowCount, RowBlock, threads, (first, end) =>
        {
            ReadOnlySpan<Vector256<double>> w = MemoryMarshal.Cast<double, Vector256<double>>(weights);
            ReadOnlySpan<Vector256<double>> stretch = MemoryMarshal.Cast<double, Vector256<double>>(ofStretch);
            Span<Vector256<double>> z = MemoryMarshal.Cast<double, Vector256<double>>(scores.AsSpan());
            ReadOnlySpan<Vector256<double>> denseWeights = w.Slice(FirstDenseColumn, _denseColumns);
            for (int row = first; row < end; row++)
            {
                Vector256<double> sum = w[InterceptColumn];
                sum += Sum(w, _words[row]) * Vector256.Create((double)_wordScales[row]);
                sum += Sum(stretch, _stretches[row]) * Vector256.Create((double)_charScales[row]);
                z[row] = sum + Dense(denseWeights, row);
            }
        });
    }

    /// <summary>The transposed matrix times one number a row and lane: the gradient of a loss from its derivatives.</summary>
    /// <param name="residuals">Length rows × lanes.</param>
    /// <param name="gradient">Overwritten; length columns × lanes.</param>
    /// <param name="threads">1 or more; the bits are the same.</param>
    public void MultiplyTransposed(double[] residuals, double[] gradient, int threads)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(gradient);
        AddUp(residuals, _wordScales, _charScales, gradient, threads);
        DenseTransposed(residuals, gradient, squared: false, threads);
    }

    /// <summary>Near Σ weight × value² of each column: the curvature of a loss, for preconditioning.</summary>
    /// <remarks>An n-gram that a sentence repeats is counted as if each were alone.</remarks>
    /// <param name="weights">Length rows × lanes.</param>
    /// <param name="curvature">Overwritten; length columns × lanes.</param>
    /// <param name="threads">1 or more; the bits are the same.</param>
    public void SumSquares(double[] weights, double[] curvature, int threads)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(curvature);
        AddUp(weights, [.. _wordScales.Select(s => s * s)], [.. _charScales.Select(s => s * s)], curvature, threads);
        DenseTransposed(weights, curvature, squared: true, threads);
    }

    private void AddUp(double[] residuals, float[] wordScales, float[] charScales, double[] gradient, int threads)
    {
        var words = new double[residuals.Length];
        var characters = new double[residuals.Length];
        Blocks(RowCount, RowBlock, threads, (first, end) =>
        {
            for (int i = first * Lanes; i < end * Lanes; i++)
            {
                words[i] = residuals[i] * wordScales[i / Lanes];
                characters[i] = residuals[i] * charScales[i / Lanes];
            }
        });
        var ofStretch = new double[_stretchNgrams.Count * Lanes];
        Blocks(_stretchNgrams.Count, ColumnBlock, threads, (first, end) =>
        {
            ReadOnlySpan<Vector256<double>> e = MemoryMarshal.Cast<double, Vector256<double>>(characters);
            Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(ofStretch.AsSpan());
            for (int s = first; s < end; s++)
            {
                sums[s] = Sum(e, _stretchRows[s]);
            }
        });
        Blocks(Buckets.Count, ColumnBlock, threads, (first, end) =>
        {
            ReadOnlySpan<Vector256<double>> e = MemoryMarshal.Cast<double, Vector256<double>>(words);
            ReadOnlySpan<Vector256<double>> stretch = MemoryMarshal.Cast<double, Vector256<double>>(ofStretch);
            Span<Vector256<double>> g = MemoryMarshal.Cast<double, Vector256<double>>(gradient.AsSpan());
            for (int column = first; column < end; column++)
            {
                g[column] = Sum(e, _wordRows[column]) + Sum(stretch, _ngramStretches[column]);
            }
        });
    }

    private static Vector256<double> Sum(ReadOnlySpan<Vector256<double>> values, ReadOnlySpan<int> indices)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        foreach (int index in indices)
        {
            sum += values[index];
        }

        return sum;
    }

    private static void Blocks(int count, int size, int threads, Action<int, int> work)
    {
        if (threads == 1 || count <= size)
        {
            work(0, count);
            return;
        }

        Parallel.For(0, (count + size - 1) / size, new ParallelOptions { MaxDegreeOfParallelism = threads }, block => work(block * size, Math.Min(count, (block + 1) * size)));
    }

    private Vector256<double> Dense(ReadOnlySpan<Vector256<double>> weights, int row)
    {
        ReadOnlySpan<float> values = _dense.AsSpan(row * _denseColumns, _denseColumns);
        Vector256<double> sum = Vector256<double>.Zero;
        for (int i = 0; i < values.Length; i++)
        {
            sum += weights[i] * Vector256.Create((double)values[i]);
        }

        return sum;
    }

    // Each block of rows is summed by itself, then the blocks in order.
    private void DenseTransposed(double[] residuals, double[] gradient, bool squared, int threads)
    {
        int blocks = (RowCount + RowBlock - 1) / RowBlock;
        int width = (_denseColumns + 1) * Lanes;
        var partial = new double[blocks * width];
        Blocks(blocks, 1, threads, (firstBlock, endBlock) =>
        {
            for (int block = firstBlock; block < endBlock; block++)
            {
                Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(partial.AsSpan(block * width, width));
                ReadOnlySpan<Vector256<double>> e = MemoryMarshal.Cast<double, Vector256<double>>(residuals);
                int end = Math.Min(RowCount, (block + 1) * RowBlock);
                for (int row = block * RowBlock; row < end; row++)
                {
                    ReadOnlySpan<float> values = _dense.AsSpan(row * _denseColumns, _denseColumns);
                    for (int i = 0; i < values.Length; i++)
                    {
                        sums[i] += e[row] * Vector256.Create(squared ? (double)values[i] * values[i] : values[i]);
                    }

                    sums[_denseColumns] += e[row];
                }
            }
        });
        Span<double> total = gradient.AsSpan(FirstDenseColumn * Lanes, width);
        total.Clear();
        for (int block = 0; block < blocks; block++)
        {
            for (int i = 0; i < width; i++)
            {
                total[i] += partial[(block * width) + i];
            }
        }
    }
}
