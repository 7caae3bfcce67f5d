using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>What a block of input holds: pages, or sentences of a list.</summary>
public sealed record BlockContent
{
    /// <summary>Pages and what could not be read of them, in order.</summary>
    public IReadOnlyList<ReadResult> Pages { get; init; } = [];

    /// <summary>Sentences of a list, in order; their starts count from the block's.</summary>
    public IReadOnlyList<ListedSentence> Sentences { get; init; } = [];

    /// <summary>How many UTF-16 code units of a list's text the block takes; 0 for CSV.</summary>
    public int Units { get; init; }

    /// <summary>What ends the list behind these sentences; null if nothing does.</summary>
    public InputProblem? Problem { get; init; }
}
