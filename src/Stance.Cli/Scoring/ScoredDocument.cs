using System.Collections.ObjectModel;

namespace Stance.Cli.Scoring;

/// <summary>A document's rows, with what stands in front of each of them.</summary>
internal sealed record ScoredDocument
{
    public required string Document { get; init; }

    public string? Source { get; init; }

    public string? Title { get; init; }

    public string? Date { get; init; }

    /// <summary>Its address as given, or null.</summary>
    public string? Url { get; init; }

    /// <summary>What else is known of it, by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>See <see cref="Stance.Labels.LabelledPage.Words"/>.</summary>
    public int Words { get; init; }

    /// <summary>See <see cref="Stance.Labels.LabelledPage.UnknownWords"/>.</summary>
    public int UnknownWords { get; init; }

    /// <summary>See <see cref="Stance.Labels.LabelledPage.StyleDistance"/>.</summary>
    public double? StyleDistance { get; init; }

    /// <summary>Whether these are some rows of a list of sentences, of which more may follow.</summary>
    public bool IsPart { get; init; }

    public required IReadOnlyList<ScoredRow> Rows { get; init; }
}
