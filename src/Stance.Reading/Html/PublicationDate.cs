using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Finds when a page was published: in its structured data, its meta tags, its time elements, the lines near its headline.</summary>
/// <remarks>What stands among comments or in boxes about other pages says nothing of this one. A date of change counts only where none of publication is told.</remarks>
internal static class PublicationDate
{
    private const int LongestName = 80;
    private const int LongestLine = 120;
    private const int BlocksAbove = 4;
    private const int BlocksBelow = 12;
    private const double MostShare = 0.4;

    private static readonly string[] Published =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "published", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "dcterms.issued", "sailthru.date", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "post-date", "sn-post-date", "datecreated",
    ];

    private static readonly string[] Modified = ["article:modified_time", "datemodified", "last-modified"];

    /// <summary>The day as yyyy-MM-dd; as given where it is not one that can be read; null where the page tells none.</summary>
    public static string? Find(MarkupTree tree, StructuredData structured, IReadOnlyList<string> titles)
    {
        string? given = null;
        Func<int, bool> isOwn = OwnElements(tree);
        IEnumerable<string?> dates = Named(tree, Published, isOwn).Prepend(structured.Published).Append(structured.PagePublished)
            .Concat(tree.Times.Where(t => isOwn(t.Element)).Take(1).Select(t => t.Value))
            .Concat(Lines(tree, titles, isOwn)).Append(structured.Modified).Concat(Named(tree, Modified, isOwn));
        foreach (string? date in dates)
        {
            if (string.IsNullOrWhiteSpace(date))
            {
                continue;
            }

            if (DateText.TryParse(date, out string iso))
            {
                return iso;
            }

            string text = BlockText.Clean(date);
            given ??= text.Length is > 0 and <= LongestName && DateText.MayStand(text) ? text : null;
        }

        return given;
    }

    private static IEnumerable<string?> Named(MarkupTree tree, string[] names, Func<int, bool> isOwn) =>
        names.Select(n => tree.Metas.FirstOrDefault(m => m.Name == n && isOwn(m.Element))?.Value);

    // Date lines a few blocks above or below the headline.
    private static IEnumerable<string> Lines(MarkupTree tree, IReadOnlyList<string> titles, Func<int, bool> isOwn)
    {
        string? headline = HeadlineFinder.Find(tree, titles);
        int at = 0;
        while (at < tree.Blocks.Count && tree.Blocks[at].Text != headline)
        {
            at++;
        }

        if (at == tree.Blocks.Count)
        {
            yield break;
        }

        // What stands below a heading of comments is theirs.
        int end = Math.Min(at + 1 + BlocksBelow, tree.Blocks.Count);
        for (int i = at + 1; i < end && !CommentWords.IsHeading(tree.Blocks[i].Text); i++)
        {
            foreach (string line in LinesOf(tree.Blocks[i], isOwn))
            {
                yield return line;
            }
        }

        for (int i = at - 1; i >= Math.Max(at - BlocksAbove, 0); i--)
        {
            foreach (string line in LinesOf(tree.Blocks[i], isOwn))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> LinesOf(TextBlock block, Func<int, bool> isOwn) =>
        isOwn(block.Element) && block.LinkShare < 0.8 ? block.Text.Split('\n').Where(DatesThePage) : [];

    // 'Published: Monday, 3 November 2025', 'By Anna Kell | November 3, 2025', '3 November 2025 - 11:28 AMT'.
    private static bool DatesThePage(string line)
    {
        if (line.Length > LongestLine || line.Length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = line.AsSpan().Trim();
        int zone = text.LastIndexOf(' ');
        if (zone > 0 && text.Length - zone is >= 3 and <= 6 && !text[(zone + 1)..].ContainsAnyExceptInRange('A', 'Z'))
        {
            text = text[..zone];
        }

        if (DateLines.IsDateLine(text))
        {
            return true;
        }

        int date = DateLines.TrailingDate(text);
        return date > 0 && (Furniture.IsByline(text[..date].TrimEnd(" |·•,-–—").ToString()) || text[..date].TrimEnd() is [.., '|' or '·' or '•' or ':']);
    }

    // Elements that stand in no comment, no aside and no box of links to other pages.
    private static Func<int, bool> OwnElements(MarkupTree tree)
    {
        var prose = new BlockSums(tree.Blocks, i => tree.Blocks[i].IsProse ? tree.Blocks[i].Letters : 0);
        var titles = new BlockSums(tree.Blocks, i => tree.Elements[tree.Blocks[i].Element].Tag == "h1" ? 1 : 0);
        return element =>
        {
            for (int i = element; i >= 0; i = tree.Elements[i].Parent)
            {
                MarkupElement around = tree.Elements[i];
                bool other = around.Tag is "aside" or "nav" or "footer" || around.Has(ElementHints.Comment | ElementHints.CommentList | ElementHints.Sidebar | ElementHints.Post | ElementHints.Embed) || around.ItemType.EndsWith("/comment", StringComparison.Ordinal);
                if (other && around.Tag is not ("html" or "body") && titles.Of(around) == 0 && prose.Of(around) <= MostShare * prose.Total)
                {
                    return false;
                }
            }

            return true;
        };
    }
}
