namespace Stance.Comparison;

/// <summary>Documents of different sources on one event.</summary>
public sealed record NewsEvent
{
    /// <summary>What it is called: the title of one of its documents.</summary>
    public required string Title { get; init; }

    /// <summary>The documents' names, by source and name.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>Their sources, each once, in ordinal order; two or more.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Sentences of different sources that report the same fact or quotation, side by side; each list holds sentences of two documents or more.</summary>
    public required IReadOnlyList<IReadOnlyList<SentenceRef>> Aligned { get; init; }
}
