namespace Stance.Archive.Documents;

/// <summary>A document's sentences with what one model says of them.</summary>
public sealed record DocumentScoring
{
    /// <summary>See <see cref="Stance.Labels.LabelledPage.Words"/>; 0 where an archive of schema 1 does not tell.</summary>
    public int Words { get; init; }

    /// <summary>See <see cref="Stance.Labels.LabelledPage.UnknownWords"/>; 0 where an archive of schema 1 does not tell.</summary>
    public int UnknownWords { get; init; }

    /// <summary>See <see cref="Stance.Labels.LabelledPage.StyleDistance"/>.</summary>
    public double? StyleDistance { get; init; }

    /// <summary>In page order; their index counts from 0.</summary>
    public required IReadOnlyList<DocumentSentence> Sentences { get; init; }
}
