namespace Stance.Reading.Html;

/// <summary>Tells by tags and class names which blocks are furniture: navigation, captions, bylines, forms, links to other pages.</summary>
internal static class FurnitureFinder
{
    private const ElementHints Any = ElementHints.Furniture | ElementHints.Caption | ElementHints.Byline | ElementHints.Hidden | ElementHints.Form;
    private const double MostShare = 0.4;

    /// <summary>Marks furniture among the blocks that are open.</summary>
    /// <remarks>An element that holds much of the page's running text is not furniture, whatever its name: sites name wrappers after what else stands in them.</remarks>
    public static void Mark(MarkupTree tree, BlockRole[] roles)
    {
        var prose = new BlockSums(tree.Blocks, i => roles[i] == BlockRole.Open && tree.Blocks[i].IsProse ? tree.Blocks[i].Letters : 0);
        int done = 0;
        foreach (MarkupElement element in tree.Elements)
        {
            if (element.Has(Any) && !Protects(element) && prose.Of(element) <= MostShare * prose.Total)
            {
                for (int i = Math.Max(done, element.FirstBlock); i < element.EndBlock; i++)
                {
                    roles[i] = roles[i] == BlockRole.Open ? BlockRole.Furniture : roles[i];
                }

                done = Math.Max(done, element.EndBlock);
            }
        }
    }

    private static bool Protects(MarkupElement element) => element.Property.EndsWith("articlebody", StringComparison.Ordinal);
}
