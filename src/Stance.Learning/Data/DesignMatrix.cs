using Stance.Features;

namespace Stance.Learning.Data;

/// <summary>The features of many sentences, as rows of sparse (column, value) pairs; columns that too few rows have are left out.</summary>
/// <remarks>
/// Columns are the buckets seen in at least <c>minimumDocumentFrequency</c> rows, in rising order, then the style cues,
/// standardised over the rows and scaled, then one intercept column of ones. Immutable, thread-safe.
/// </remarks>
public sealed class DesignMatrix
{
    private readonly int[][] _columns;
    private readonly float[][] _values;

    internal DesignMatrix(int[][] columns, float[][] values, int[] buckets, CueScaling cues)
    {
        _columns = columns;
        _values = values;
        Buckets = buckets;
        Cues = cues;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => _columns.Length;

    /// <summary>Number of columns, cues and intercept included.</summary>
    public int ColumnCount => Buckets.Count + StyleCues.Count + 1;

    /// <summary>The bucket of each n-gram column, strictly rising.</summary>
    public IReadOnlyList<int> Buckets { get; }

    /// <summary>How the cues were scaled.</summary>
    public CueScaling Cues { get; }

    /// <summary>The last column, always 1.</summary>
    public int InterceptColumn => ColumnCount - 1;

    /// <summary>The columns of a row that are not 0, strictly rising.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => _columns[row];

    /// <summary>Their values, index for index.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => _values[row];
}
