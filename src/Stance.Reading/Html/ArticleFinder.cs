namespace Stance.Reading.Html;

/// <summary>Finds the element that holds a page's article: the one whose running text outweighs its links and scraps the most.</summary>
/// <remarks>
/// A maximum-weight subtree, after the maximum subsequence segmentation of Pasternack and Roth (2009), where the
/// subsequences are those that the page's own elements cut. Linear in the number of elements.
/// </remarks>
internal static class ArticleFinder
{
    private const double DeclaredBonus = 1.6;
    private const double HintBonus = 1.15;
    private const double TagBonus = 1.1;
    private const double LeastGain = 0.02;
    private const double EnoughGain = 100;

    /// <summary>The index of the article's element; -1 if no block is open.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="roles">What each block is known to be.</param>
    /// <param name="confirmed">Whether the page's structured data names a block's text as the article's.</param>
    public static int Find(MarkupTree tree, BlockRole[] roles, Func<int, bool> confirmed)
    {
        var weights = new BlockSums(tree.Blocks, i => Weight(tree.Blocks[i], roles[i], tree.Elements[tree.Blocks[i].Element].Tag) + (confirmed(i) ? tree.Blocks[i].Letters : 0));
        int best = -1;
        double bestWeight = 0;
        for (int i = tree.Elements.Count - 1; i >= 0; i--)
        {
            MarkupElement element = tree.Elements[i];
            if (element.Tag is "p" or "li" or "ul" or "ol" or "dl" or "tbody" or "tr" or "table" or "blockquote")
            {
                continue;
            }

            double weight = weights.Of(element) * Bonus(element);

            // Inner elements come first: one around the best must add something to it.
            bool around = best >= 0 && tree.IsWithin(best, i);
            if (weight > bestWeight + (around ? Math.Min(LeastGain * bestWeight, EnoughGain) : 0))
            {
                (best, bestWeight) = (i, weight);
            }
        }

        return best;
    }

    private static double Weight(TextBlock block, BlockRole role, string tag)
    {
        if (role != BlockRole.Open)
        {
            return -8;
        }

        if (block.IsProse)
        {
            return block.Letters * (tag == "li" ? 0.6 : 1);
        }

        return block.LinkShare >= 0.5 ? -20 - (0.5 * block.LinkLetters) : tag is "p" ? 0.5 * block.Letters : tag is "td" or "th" ? 0 : -4;
    }

    private static double Bonus(MarkupElement element)
    {
        bool declared = element.Property is "articlebody" or "schema:articlebody" or "content:encoded" || element.Property.EndsWith(":articlebody", StringComparison.Ordinal);
        return declared ? DeclaredBonus : element.Has(ElementHints.Article) ? HintBonus : element.Tag == "article" ? TagBonus : 1;
    }
}
