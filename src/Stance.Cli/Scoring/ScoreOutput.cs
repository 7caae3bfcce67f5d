using Stance.Cli.Resuming;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Where scored documents go: to formatted rows, to whoever wants documents, or to both.</summary>
internal sealed class ScoreOutput : IDisposable
{
    /// <summary>Formats rows on any thread; null for none.</summary>
    public RowOutput? Rows { get; init; }

    /// <summary>Take documents in input order, one thread at a time.</summary>
    public IReadOnlyList<IScoreWriter> Writers { get; init; } = [];

    /// <summary>Take pages that were scored before, in input order with the documents; null: such input is refused.</summary>
    public Action<ScoredPage>? TakeScored { get; init; }

    /// <summary>Pages that need no labelling; null for none.</summary>
    public IKnownPages? Known { get; init; }

    /// <summary>Counts what is read; null for nobody.</summary>
    public InputLedger? Ledger { get; init; }

    /// <summary>Told what was written, so that another run can go on; null for nobody. Goes with a ledger.</summary>
    public RunJournal? Journal { get; init; }

    /// <summary>The same, counted and journaled; it stays its opener's.</summary>
    public ScoreOutput With(InputLedger ledger, RunJournal? journal) =>
        new() { Rows = Rows, Writers = Writers, TakeScored = TakeScored, Known = Known, Ledger = ledger, Journal = journal };

    /// <summary>Hands on what is held back; all documents so far must be whole.</summary>
    public void Flush()
    {
        Rows?.Flush();
        foreach (IScoreWriter writer in Writers)
        {
            writer.Flush();
        }
    }

    /// <summary>Writes what is still held back.</summary>
    public void Dispose()
    {
        Rows?.Dispose();
        foreach (IScoreWriter writer in Writers)
        {
            writer.Dispose();
        }
    }
}
