using Stance.Cli.Scoring;

namespace Stance.Cli.Resuming;

/// <summary>Adds up documents and their rows; parts of one document come one after another. Not thread-safe.</summary>
internal sealed class RowTotals
{
    private long _last;

    /// <summary>The documents so far.</summary>
    public long Documents { get; private set; }

    /// <summary>Their rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds some.</summary>
    public void Add(IReadOnlyList<RowCount> written)
    {
        foreach ((long document, int rows) in written)
        {
            Documents += document == _last ? 0 : 1;
            Rows += rows;
            _last = document;
        }
    }
}
