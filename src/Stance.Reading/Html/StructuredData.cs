namespace Stance.Reading.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org); null or empty where it says nothing.</summary>
internal sealed record StructuredData
{
    /// <summary>No JSON-LD.</summary>
    public static StructuredData None { get; } = new();

    /// <summary>headline, or name where there is none.</summary>
    public string? Headline { get; init; }

    /// <summary>articleBody: evidence of which text is the article, often with markup left in it or cut short.</summary>
    public string? ArticleBody { get; init; }

    /// <summary>datePublished as given.</summary>
    public string? Published { get; init; }

    /// <summary>datePublished of the web page that holds the article, as given.</summary>
    public string? PagePublished { get; init; }

    /// <summary>dateModified of the article as given.</summary>
    public string? Modified { get; init; }

    /// <summary>Names of the authors.</summary>
    public string? Author { get; init; }

    /// <summary>Name of the publisher, or of the web site.</summary>
    public string? SiteName { get; init; }

    /// <summary>inLanguage as given.</summary>
    public string? Language { get; init; }

    /// <summary>The texts of the readers' comments, in order.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}
