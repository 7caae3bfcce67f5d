namespace Stance.Reading.Html;

/// <summary>What a page's markup says about it; null where it says nothing.</summary>
internal sealed record HtmlMetadata
{
    /// <summary>The site's name, or the host of its canonical address without 'www.'.</summary>
    public string? Source { get; init; }

    /// <summary>The titles that the page gives itself, the most trustworthy first; none with the site's name behind a bar if it can be told.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The day of publication as yyyy-MM-dd; as given where it is not one that can be read.</summary>
    public string? Date { get; init; }

    /// <summary>The authors' names.</summary>
    public string? Author { get; init; }

    /// <summary>A language tag ('en', 'pt-BR').</summary>
    public string? Language { get; init; }
}
