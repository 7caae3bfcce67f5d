namespace Stance.Reading.Html;

/// <summary>Tells by tags and class names which blocks are furniture: navigation, captions, bylines, forms, links to other pages.</summary>
internal static class FurnitureFinder
{
    private const ElementHints Any = ElementHints.Furniture | ElementHints.Caption | ElementHints.Byline | ElementHints.Hidden | ElementHints.Form;
    private const double MostShare = 0.4;
    private const double MostShareByTag = 0.8;

    /// <summary>Marks furniture among the blocks that are open.</summary>
    /// <remarks>An element that holds much of the page's running text is not furniture, whatever its name: sites name wrappers after what else stands in them.</remarks>
    /// <param name="tree">The page.</param>
    /// <param name="roles">What each block is known to be; changed.</param>
    /// <param name="aboutCookies">Whether the page's title names cookies: what it says of them is then its article.</param>
    public static void Mark(MarkupTree tree, BlockRole[] roles, bool aboutCookies)
    {
        for (int i = 0; i < roles.Length && !aboutCookies; i++)
        {
            roles[i] = roles[i] == BlockRole.Open && FurnitureText.IsCookieNotice(tree.Blocks[i].Text) ? BlockRole.Furniture : roles[i];
        }

        var prose = new BlockSums(tree.Blocks, i => roles[i] == BlockRole.Open && tree.Blocks[i].IsProse ? tree.Blocks[i].Letters : 0);
        var titles = new BlockSums(tree.Blocks, i => tree.Elements[tree.Blocks[i].Element].Tag == "h1" ? 1 : 0);
        var posts = new BlockSums(tree.Blocks, i => tree.Around(tree.Blocks[i]).Take(3).Any(e => tree.Elements[e].Has(ElementHints.Embed)) ? 1 : 0);
        int done = 0;
        foreach (MarkupElement element in tree.Elements)
        {
            bool article = Protects(element) || (titles.Of(element) > 0 && prose.Of(element) > 0) || (posts.Of(element) > 0 && element.Tag is not ("aside" or "footer" or "nav"));
            if (element.Has(Any) && !article && prose.Of(element) <= (IsSure(element) ? MostShareByTag : MostShare) * prose.Total)
            {
                for (int i = Math.Max(done, element.FirstBlock); i < element.EndBlock; i++)
                {
                    roles[i] = roles[i] == BlockRole.Open ? BlockRole.Furniture : roles[i];
                }

                done = Math.Max(done, element.EndBlock);
            }
        }
    }

    private static bool IsSure(MarkupElement element) => element.Tag is "aside" or "nav" or "footer" or "figcaption" || element.Has(ElementHints.Caption);

    private static bool Protects(MarkupElement element) => element.Property.EndsWith("articlebody", StringComparison.Ordinal);
}
