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
