using System.Buffers;
using Stance.Cli.Scoring;

namespace Stance.Cli.Resuming;

/// <summary>Writes down, beside an output that grows, the places that a killed run can go on from. One thread at a time.</summary>
/// <param name="file">At its end; stays its opener's.</param>
/// <param name="rows">The output.</param>
internal sealed class RunJournal(FileStream file, PartStream rows)
{
    // Some hundred documents: what a killed run must do again.
    private const long BytesBetween = 256 << 10;

    private readonly ArrayBufferWriter<byte> _line = new(1 << 12);
    private readonly List<RowCount> _pending = [];
    private long _saved = rows.Bytes;

    /// <summary>Whether it is told which document each row belongs to.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>What was put out so far, also by the run that this one goes on from, where order is kept.</summary>
    public RowTotals Totals { get; init; } = new();

    /// <summary>The place saved last; null before the first.</summary>
    public InputPosition? Saved { get; private set; }

    /// <summary>Whether enough was written since the last place.</summary>
    public bool IsDue => rows.Bytes - _saved >= BytesBetween;

    /// <summary>Goes on from a place.</summary>
    public void Continue(InputPosition position) => Saved = position;

    /// <summary>Is told of rows that are written.</summary>
    public void Add(IReadOnlyList<RowCount> written)
    {
        if (KeepsOrder)
        {
            _pending.AddRange(written);
            Totals.Add(written);
        }
    }

    /// <summary>Writes down a place; all rows before it have been handed on to the output.</summary>
    public void Save(InputPosition position)
    {
        _line.ResetWrittenCount();
        new JournalLine(rows.Bytes, rows.TakeSum(), position, _pending).Write(_line);
        file.Write(_line.WrittenSpan);
        file.Flush();
        _pending.Clear();
        _saved = rows.Bytes;
        Saved = position;
    }
}
