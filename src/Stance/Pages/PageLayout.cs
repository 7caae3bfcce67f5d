namespace Stance.Pages;

/// <summary>What was found in a page's text: its sections, and what its own lines say about it.</summary>
public sealed record PageLayout
{
    /// <summary>In page order; a kind may occur more than once.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The title line's span, or null where the text opens with prose.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>The outlet that the byline block names ('RT'), or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The first date of the byline block as yyyy-MM-dd, or null.</summary>
    public string? Date { get; init; }

    /// <summary>The author that a Markdown file's front matter names, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Somebody else's words by their layout and not by marks (a block quote, an embedded post): ordered, disjoint, each within one block.</summary>
    public IReadOnlyList<TextSpan> BlockQuotations { get; init; } = [];
}
