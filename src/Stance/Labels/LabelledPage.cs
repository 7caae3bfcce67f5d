using Stance.Pages;

namespace Stance.Labels;

/// <summary>A page whose sentences are labelled.</summary>
public sealed record LabelledPage
{
    /// <summary>The page as read.</summary>
    public required Page Page { get; init; }

    /// <summary>Who published it: what was given, else what the page says, else the folder; null if nothing tells.</summary>
    public string? Source { get; init; }

    /// <summary>Its title: what was given, else the title line.</summary>
    public string? Title { get; init; }

    /// <summary>Its date: what was given, else the date line as yyyy-MM-dd.</summary>
    public string? Date { get; init; }

    /// <summary>Words of its sentences, numbers left out; 0 if the model does not know which words it has seen.</summary>
    public int Words { get; init; }

    /// <summary>Those of them that the model's pretraining has not seen: the more, the less its labels mean.</summary>
    public int UnknownWords { get; init; }

    /// <summary>How far the style of its headline and body is from what the model knows; about 1 is usual, null where it can't be told.</summary>
    /// <remarks>See <see cref="Stance.Models.UsualStyle"/>.</remarks>
    public double? StyleDistance { get; init; }

    /// <summary>In page order.</summary>
    public required IReadOnlyList<LabelledSentence> Sentences { get; init; }
}
