namespace Stance.Comparison;

/// <summary>A labelled page, as a comparison reads it.</summary>
public sealed record ToneDocument
{
    /// <summary>Its name; no two documents of a comparison share one.</summary>
    public required string Document { get; init; }

    /// <summary>What it is compared by: its source, or the value of another field.</summary>
    public required string Source { get; init; }

    /// <summary>Who published it; differs from <see cref="Source"/> where documents are compared by another field. Null if nothing tells.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its date as given (yyyy-MM-dd where it could be read), or null.</summary>
    public string? Date { get; init; }

    /// <summary>Its address as given, or null; never to be trusted as a link before it is checked.</summary>
    public string? Url { get; init; }

    /// <summary>All its sentences, in page order, comments and notes included.</summary>
    public required IReadOnlyList<ToneSentence> Sentences { get; init; }
}
