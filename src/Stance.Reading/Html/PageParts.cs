using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>From a page's tree to the blocks that are kept: headline, body with the editors' notes, readers' comments.</summary>
internal static class PageParts
{
    // Where a page shows less of its article than this, the text in its structured data is the article.
    private const double LeastShown = 0.3;
    private const int ShortestBody = 150;

    /// <summary>The blocks in page order: comments behind the article wherever they stand.</summary>
    public static List<PageBlock> Find(MarkupTree tree, StructuredData structured, HtmlMetadata metadata)
    {
        var roles = new BlockRole[tree.Blocks.Count];
        IReadOnlyList<CommentRegion> regions = CommentFinder.Mark(tree, roles);
        FurnitureFinder.Mark(tree, roles, metadata.Titles.Any(t => t.Contains("cookie", StringComparison.OrdinalIgnoreCase)));
        TeaserFinder.Mark(tree, roles);
        TeaserFinder.MarkOtherArticles(tree, roles);
        string? headline = HeadlineFinder.Find(tree, metadata.Titles);
        var parts = new List<PageBlock>();
        if (headline is not null)
        {
            parts.Add(new PageBlock(SectionKind.Headline, headline.Replace('\n', ' ')));
        }

        AddBody(tree, structured, roles, headline, parts);
        AddComments(tree, structured, regions, parts);
        return parts;
    }

    private static void AddBody(MarkupTree tree, StructuredData structured, BlockRole[] roles, string? headline, List<PageBlock> parts)
    {
        var evidence = new ArticleEvidence(structured.ArticleBody);
        int root = ArticleFinder.Find(tree, roles, i => evidence.Confirms(tree.Blocks[i]));
        List<int> chosen = root < 0 ? [] : ArticleBlocks.Choose(tree, roles, root, headline);
        chosen = chosen.Count > 0 ? chosen : TableRows.Largest(tree, roles);
        if (evidence.Letters > ShortestBody && chosen.Sum(i => tree.Blocks[i].Letters) < LeastShown * evidence.Letters)
        {
            parts.AddRange(evidence.Paragraphs().Select(p => new PageBlock(SectionKind.Body, p)));
            return;
        }

        NoteFinder.Add(tree, chosen, parts);
    }

    private static void AddComments(MarkupTree tree, StructuredData structured, IReadOnlyList<CommentRegion> regions, List<PageBlock> parts)
    {
        int before = parts.Count;
        foreach (CommentRegion region in regions)
        {
            foreach (int i in CommentText.Find(tree, region))
            {
                parts.Add(new PageBlock(SectionKind.ReaderComment, tree.Blocks[i].Text, 0, NoteFinder.IsQuotation(tree, tree.Blocks[i])));
            }
        }

        if (parts.Count == before)
        {
            parts.AddRange(structured.Comments.SelectMany(ArticleEvidence.Paragraphs).Select(p => new PageBlock(SectionKind.ReaderComment, p)));
        }
    }
}
