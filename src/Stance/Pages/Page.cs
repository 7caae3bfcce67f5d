using System.Collections.ObjectModel;

namespace Stance.Pages;

/// <summary>One page as it was read: its text, untouched, and what is known about it from outside the text.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record Page
{
    /// <summary>The name that output rows carry: an id, or a path below the folder named, with '/'.</summary>
    public required string Document { get; init; }

    /// <summary>The text, exactly as read; every span of the page counts into it.</summary>
    public required string Text { get; init; }

    /// <summary>Who published it, when something outside the text says so (option, metadata, field).</summary>
    public string? Source { get; init; }

    /// <summary>The source to fall back on when neither <see cref="Source"/> nor the text names one: the parent folder.</summary>
    public string? FallbackSource { get; init; }

    /// <summary>The title, when given beside the text; it is then not part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The date as given; ISO 8601 where the text's own date line was read.</summary>
    public string? Date { get; init; }

    /// <summary>Who wrote it, where its markup says so; several names are joined by ', '.</summary>
    public string? Author { get; init; }

    /// <summary>The language that its markup names, as a tag ('en', 'pt-BR'); null where it names none.</summary>
    public string? Language { get; init; }

    /// <summary>Its address, as given; null where nothing tells.</summary>
    public string? Url { get; init; }

    /// <summary>What else is given beside the text, by name (columns of a CSV, keys of JSON); empty for nothing.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The sections, where whoever read the page knows them (markup says so); null: they are found in <see cref="Text"/>'s own lines.</summary>
    public PageLayout? Layout { get; init; }

    /// <summary>The sections: those given, or those that the text's own lines show.</summary>
    public PageLayout FindLayout() => Layout ?? SectionFinder.Find(Text);
}
