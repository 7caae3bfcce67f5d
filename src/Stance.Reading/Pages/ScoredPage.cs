using System.Collections.ObjectModel;
using Stance.Comparison;

namespace Stance.Reading.Pages;

/// <summary>A page whose sentences have their labels: one that was scored before, or just now.</summary>
public sealed record ScoredPage
{
    /// <summary>Its name.</summary>
    public required string Document { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its date as given, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Its address as given, or null.</summary>
    public string? Url { get; init; }

    /// <summary>What else is known of it, by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Its sentences, in page order.</summary>
    public required IReadOnlyList<ToneSentence> Sentences { get; init; }
}
