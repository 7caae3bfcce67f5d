namespace Stance.Reading.Html;

/// <summary>Finds where readers' comments stand: by schema.org types, by class names and ids, by headings, by forum markup.</summary>
internal static class CommentFinder
{
    private const int FewestPosts = 2;
    private const int MostLevels = 5;
    private const double ForumShare = 0.6;
    private const double LeastUnproven = 300;

    /// <summary>Marks the blocks of comments, with the names, times and buttons between them.</summary>
    /// <returns>The outermost elements that hold comments, and for comments below a heading, the ranges of blocks; ordered and disjoint.</returns>
    public static IReadOnlyList<CommentRegion> Mark(MarkupTree tree, BlockRole[] roles)
    {
        var prose = new BlockSums(tree.Blocks, i => tree.Blocks[i].IsProse ? tree.Blocks[i].Letters : 0);
        var guards = new BlockSums(tree.Blocks, i => IsArticlePart(tree, tree.Blocks[i]) ? 1 : 0);
        List<CommentRegion> regions = FromMarkup(tree, guards);
        double inside = prose.Of(regions);
        if (inside > 0 && inside >= 0.98 * prose.Total)
        {
            regions.Clear();
        }

        regions.AddRange(FromPosts(tree, prose, Taken(tree, regions)));
        regions.AddRange(FromHeadings(tree, prose, Taken(tree, regions)));
        regions.Sort((a, b) => a.FirstBlock.CompareTo(b.FirstBlock));
        var proven = new List<CommentRegion>();
        foreach (CommentRegion region in regions)
        {
            bool comments = HoldsComments(tree, region.Element) || HasSign(tree, region);
            bool small = prose.Of(region.FirstBlock, region.EndBlock) < LeastUnproven;
            if (comments || small)
            {
                Array.Fill(roles, comments ? BlockRole.Comment : BlockRole.Furniture, region.FirstBlock, region.EndBlock - region.FirstBlock);
            }

            if (comments)
            {
                proven.Add(region);
            }
        }

        return proven;
    }

    private static bool HasSign(MarkupTree tree, CommentRegion region)
    {
        for (int i = region.FirstBlock; i < region.EndBlock; i++)
        {
            if (CommentText.IsSign(tree, tree.Blocks[i]))
            {
                return true;
            }
        }

        return false;
    }

    // Whether an element is a comment, or has one in it, by name or type.
    private static bool HoldsComments(MarkupTree tree, int element)
    {
        for (int i = element; i < tree.Elements[element].End; i++)
        {
            MarkupElement inner = tree.Elements[i];
            bool named = i > element && inner.Has(ElementHints.Comment) && !inner.Has(ElementHints.Form | ElementHints.Furniture | ElementHints.CommentList);
            bool item = inner.Has(ElementHints.Message) || inner.Tag is "li" or "article";
            if (IsTyped(inner) || (named && item && inner.EndBlock > inner.FirstBlock))
            {
                return true;
            }
        }

        return false;
    }

    // A comment section holds neither the page's title nor its article.
    private static bool IsArticlePart(MarkupTree tree, TextBlock block)
    {
        foreach (int i in tree.Around(block))
        {
            MarkupElement element = tree.Elements[i];
            if (element.Tag == "h1" || element.Property.EndsWith("articlebody", StringComparison.Ordinal) || (element.Has(ElementHints.Article) && !element.Has(ElementHints.Comment | ElementHints.Message) && block.IsProse))
            {
                return true;
            }

            if (element.Has(ElementHints.Comment | ElementHints.CommentList) || IsTyped(element))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsTyped(MarkupElement element) =>
        element.ItemType.EndsWith("/comment", StringComparison.Ordinal) || element.ItemType.EndsWith("/usercomments", StringComparison.Ordinal) || element.ItemType is "comment" or "schema:comment"
        || element.Property is "comment" or "schema:comment" or "suggestedanswer";

    private static List<CommentRegion> FromMarkup(MarkupTree tree, BlockSums guards)
    {
        var regions = new List<CommentRegion>();
        int end = 0;
        for (int i = 0; i < tree.Elements.Count; i++)
        {
            MarkupElement element = tree.Elements[i];
            if (i >= end && element.Has(ElementHints.Sidebar) && element.Has(ElementHints.Furniture) && element.Has(ElementHints.Comment | ElementHints.CommentList))
            {
                // A box of the site's newest comments: they are about other pages.
                end = element.End;
            }

            bool candidate = i >= end && element.Tag is not ("html" or "body" or "main" or "button" or "nav" or "a") && (element.Has(ElementHints.Comment | ElementHints.CommentList) || IsTyped(element));
            if (candidate && element.EndBlock > element.FirstBlock && guards.Of(element) == 0)
            {
                regions.Add(new CommentRegion(i, element.FirstBlock, element.EndBlock));
                end = element.End;
            }
        }

        return regions;
    }

    // In a forum the first post opens the thread and the others answer; below an article all answer.
    private static List<CommentRegion> FromPosts(MarkupTree tree, BlockSums prose, BlockSums taken)
    {
        bool[] isPost = Posts(tree);
        var posts = new List<CommentRegion>();
        int end = 0;
        for (int i = 0; i < tree.Elements.Count; i++)
        {
            MarkupElement element = tree.Elements[i];
            if (i >= end && isPost[i] && element.Tag is not ("html" or "body" or "main") && element.EndBlock > element.FirstBlock && taken.Of(element) == 0)
            {
                posts.Add(new CommentRegion(i, element.FirstBlock, element.EndBlock));
                end = element.End;
            }
        }

        if (posts.Count < FewestPosts)
        {
            return [];
        }

        bool forum = prose.Of(posts) >= ForumShare * prose.Total;
        return forum ? posts[1..] : posts;
    }

    // Elements that are posts by name, and those that hold both a writer's box and what he wrote.
    private static bool[] Posts(MarkupTree tree)
    {
        var isPost = new bool[tree.Elements.Count];
        for (int i = 0; i < isPost.Length; i++)
        {
            isPost[i] = tree.Elements[i].Has(ElementHints.Post);
        }

        var written = new BlockSums(tree.Blocks, i => tree.Around(tree.Blocks[i]).Take(MostLevels).Any(e => tree.Elements[e].Has(ElementHints.Message)) ? 1 : 0);
        for (int i = 0; i < tree.Elements.Count; i++)
        {
            if (!tree.Elements[i].Has(ElementHints.PostAuthor))
            {
                continue;
            }

            int post = i;
            for (int level = 0; level < MostLevels && post > 0 && written.Of(tree.Elements[post]) <= written.Of(tree.Elements[i]); level++)
            {
                post = tree.Elements[post].Parent;
            }

            isPost[Math.Max(post, 0)] |= post != i;
        }

        return isPost;
    }

    private static List<CommentRegion> FromHeadings(MarkupTree tree, BlockSums prose, BlockSums taken)
    {
        var regions = new List<CommentRegion>();
        BlockSums? signs = null;
        for (int i = 0; i < tree.Blocks.Count; i++)
        {
            TextBlock block = tree.Blocks[i];
            bool below = prose.Of(0, i) > 0 && block.LinkShare < 0.5 && (regions.Count == 0 || i >= regions[^1].EndBlock);
            if (!below || !CommentWords.IsHeading(block.Text) || taken.Of(i, i + 1) > 0)
            {
                continue;
            }

            int holder = Holder(tree, i);
            int end = CommentHeadings.EndBelow(tree, holder, i);
            bool column = tree.Elements[holder].Tag is "table" or "tbody" or "thead" or "tr";
            if (!column && end > i + 1 && taken.Of(i, end) == 0 && (signs ??= Signs(tree)).Of(i + 1, end) > 0)
            {
                regions.Add(new CommentRegion(holder, i, end));
            }
        }

        return regions;
    }

    // The innermost element that goes on below the heading.
    private static int Holder(MarkupTree tree, int heading)
    {
        int holder = tree.Blocks[heading].Element;
        while (tree.Elements[holder].EndBlock <= heading + 1 && tree.Elements[holder].Parent >= 0)
        {
            holder = tree.Elements[holder].Parent;
        }

        return holder;
    }

    // Times, names and buttons, as they stand between comments and not between links to other articles.
    private static BlockSums Signs(MarkupTree tree) => new(tree.Blocks, i => CommentText.IsSign(tree, tree.Blocks[i]) ? 1 : 0);

    private static BlockSums Taken(MarkupTree tree, List<CommentRegion> regions)
    {
        var taken = new bool[tree.Blocks.Count];
        foreach (CommentRegion region in regions)
        {
            Array.Fill(taken, true, region.FirstBlock, region.EndBlock - region.FirstBlock);
        }

        return new BlockSums(tree.Blocks, i => taken[i] ? 1 : 0);
    }
}
