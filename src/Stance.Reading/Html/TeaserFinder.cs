namespace Stance.Reading.Html;

/// <summary>Finds rows of teasers: siblings of one kind, each a linked title with at most a few lines of text.</summary>
internal static class TeaserFinder
{
    private const int FewestInRow = 3;
    private const int MostProse = 600;
    private const int ShortestTitle = 12;
    private const int ShortestLink = 4;
    private const double MostShare = 0.75;
    private const double LeastElsewhere = 250;

    /// <summary>Marks the blocks of teasers as furniture, unless most of the page's running text stands in them.</summary>
    public static void Mark(MarkupTree tree, BlockRole[] roles)
    {
        var prose = new BlockSums(tree.Blocks, i => roles[i] == BlockRole.Open && tree.Blocks[i].IsProse ? tree.Blocks[i].Letters : 0);
        var titles = new BlockSums(tree.Blocks, i => tree.Blocks[i].LinkShare > 0.8 && tree.Blocks[i].Letters >= ShortestTitle ? 1 : 0);
        List<MarkupElement> teasers = InRows(tree, [.. tree.Elements.Select(e => IsTeaser(e, prose, titles))]);
        if (prose.Of(teasers) > MostShare * prose.Total)
        {
            return;
        }

        teasers.ForEach(t => MarkAll(t, roles));
    }

    /// <summary>Marks articles with a linked title beside or inside the one that holds the page's h1: they lead to other pages.</summary>
    public static void MarkOtherArticles(MarkupTree tree, BlockRole[] roles)
    {
        var prose = new BlockSums(tree.Blocks, i => roles[i] == BlockRole.Open && tree.Blocks[i].IsProse ? tree.Blocks[i].Letters : 0);
        var headlines = new BlockSums(tree.Blocks, i => tree.Elements[tree.Blocks[i].Element].Tag == "h1" ? 1 : 0);
        var others = new List<MarkupElement>();
        for (int i = 0; i < tree.Elements.Count; i++)
        {
            MarkupElement element = tree.Elements[i];
            if (element.Tag == "article" && headlines.Of(element) == 0 && StartsWithLink(tree, element))
            {
                others.Add(element);
                i = element.End - 1;
            }
        }

        double elsewhere = prose.Total - prose.Of(others);
        if (headlines.Total > 0 && elsewhere >= LeastElsewhere)
        {
            others.ForEach(o => MarkAll(o, roles));
        }
    }

    private static bool StartsWithLink(MarkupTree tree, MarkupElement article)
    {
        for (int i = article.FirstBlock; i < Math.Min(article.EndBlock, article.FirstBlock + 3); i++)
        {
            if (tree.Blocks[i].LinkShare > 0.8 && tree.Blocks[i].Letters >= ShortestLink)
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkAll(MarkupElement element, BlockRole[] roles)
    {
        for (int i = element.FirstBlock; i < element.EndBlock; i++)
        {
            roles[i] = roles[i] == BlockRole.Open ? BlockRole.Furniture : roles[i];
        }
    }

    private static bool IsTeaser(MarkupElement element, BlockSums prose, BlockSums titles) =>
        element.Tag is "article" or "div" or "li" or "section" or "td" && element.EndBlock - element.FirstBlock is >= 2 and <= 12 && titles.Of(element) is >= 1 and <= 4 && prose.Of(element) <= MostProse;

    // Neighbours below one parent, outermost only: a teaser's parts may look like teasers.
    private static List<MarkupElement> InRows(MarkupTree tree, bool[] isTeaser)
    {
        var rowOf = new int[tree.Elements.Count];
        var lengths = new int[tree.Elements.Count];
        var open = new Dictionary<(int Parent, string Tag), int>();
        for (int i = 0; i < tree.Elements.Count; i++)
        {
            MarkupElement element = tree.Elements[i];
            (int Parent, string Tag) place = (element.Parent, element.Tag);
            if (isTeaser[i])
            {
                rowOf[i] = open.TryGetValue(place, out int row) ? row : open[place] = i;
                lengths[rowOf[i]]++;
            }
            else if (element.EndBlock > element.FirstBlock)
            {
                open.Remove(place);
            }
        }

        var teasers = new List<MarkupElement>();
        for (int i = 0; i < tree.Elements.Count; i++)
        {
            if (isTeaser[i] && lengths[rowOf[i]] >= FewestInRow)
            {
                teasers.Add(tree.Elements[i]);
                i = tree.Elements[i].End - 1;
            }
        }

        return teasers;
    }
}
