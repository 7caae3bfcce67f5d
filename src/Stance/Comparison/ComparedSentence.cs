namespace Stance.Comparison;

/// <summary>A sentence as alignment reads it.</summary>
internal sealed record ComparedSentence
{
    /// <summary>Its document's place in the event.</summary>
    public required int Document { get; init; }

    /// <summary>Which sentence it is.</summary>
    public required SentenceRef Reference { get; init; }

    /// <summary>The numbers of its words, in order.</summary>
    public required int[] Words { get; init; }

    /// <summary>The numbers of its quoted words, in order.</summary>
    public required int[] Quoted { get; init; }

    /// <summary>The numbers of its words, each once, rising.</summary>
    public required int[] Distinct { get; init; }
}
