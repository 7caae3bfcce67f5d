using System.Collections.ObjectModel;

namespace Stance.Archive.Documents;

/// <summary>What is known of a document beside its content; the archive keeps what was said of it last.</summary>
public sealed record DocumentDescription
{
    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its date as given, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Its address as given, or null.</summary>
    public string? Url { get; init; }

    /// <summary>What else is known of it, by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>UTF-16 code units of its text.</summary>
    public required int TextLength { get; init; }
}
