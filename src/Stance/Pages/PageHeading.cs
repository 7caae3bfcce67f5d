namespace Stance.Pages;

/// <summary>What a page is known by: what was given beside its text, else what the text's own lines say.</summary>
/// <param name="Source">Who published it: given, else the outlet in its byline block, else the fallback (the folder); null if nothing tells.</param>
/// <param name="Title">Given, else the title line, on one line; null if nothing tells.</param>
/// <param name="Date">Given, else the date line as yyyy-MM-dd; null if nothing tells.</param>
public sealed record PageHeading(string? Source, string? Title, string? Date)
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>A page's heading.</summary>
    /// <param name="page">The page.</param>
    /// <param name="layout">Its own, as <see cref="Page.FindLayout"/> gives it.</param>
    public static PageHeading Of(Page page, PageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(layout);
        return new PageHeading(
            page.Source ?? layout.Outlet ?? page.FallbackSource,
            page.Title ?? (layout.Title is TextSpan title ? OneLine(title.In(page.Text)) : null),
            page.Date ?? layout.Date);
    }

    // A wrapped text's title may stand on several lines.
    private static string OneLine(ReadOnlySpan<char> title) =>
        string.Join(' ', title.ToString().Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
