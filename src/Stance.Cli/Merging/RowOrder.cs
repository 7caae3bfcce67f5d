using Stance.Cli.Resuming;
using Stance.Cli.Scoring;

namespace Stance.Cli.Merging;

/// <summary>Reads which documents a shard's rows belong to, one after another. Not thread-safe.</summary>
internal sealed class RowOrder
{
    private readonly IEnumerator<RowCount> _rows;
    private bool _any;

    /// <summary>The order that a file tells.</summary>
    /// <param name="stream">At its beginning; stays its opener's.</param>
    public RowOrder(Stream stream)
    {
        _rows = Rows(stream).GetEnumerator();
        _any = _rows.MoveNext();
    }

    /// <summary>The next document with its rows, parts of one joined; null behind the last.</summary>
    public RowCount? Next()
    {
        if (!_any)
        {
            return null;
        }

        RowCount next = _rows.Current;
        while ((_any = _rows.MoveNext()) && _rows.Current.Document == next.Document)
        {
            next = next with { Rows = checked(next.Rows + _rows.Current.Rows) };
        }

        return next;
    }

    private static IEnumerable<RowCount> Rows(Stream stream)
    {
        var reader = new JournalReader(stream);
        reader.ReadLine();
        while (reader.Read() is JournalLine line)
        {
            foreach (RowCount rows in line.Rows)
            {
                yield return rows;
            }
        }
    }
}
