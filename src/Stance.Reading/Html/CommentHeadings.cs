namespace Stance.Reading.Html;

/// <summary>Tells how far what stands below a heading of readers' comments goes.</summary>
internal static class CommentHeadings
{
    // A heading that is no heading by its tag stands for one of this rank.
    private const int UsualRank = 3;
    private const int NoRank = 7;

    /// <summary>One past the last block below a heading: an aside, a column beside the page, a footer or the next heading of its rank ends it.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="holder">The element that goes on below the heading.</param>
    /// <param name="heading">Index of the heading's block.</param>
    public static int EndBelow(MarkupTree tree, int holder, int heading)
    {
        int own = RankOf(tree, tree.Blocks[heading]);
        int rank = own == NoRank ? UsualRank : own;
        for (int i = heading + 1; i < tree.Elements[holder].EndBlock; i++)
        {
            bool nextHeading = RankOf(tree, tree.Blocks[i]) <= rank && !CommentWords.IsHeading(tree.Blocks[i].Text) && !CommentText.IsSign(tree, tree.Blocks[i]);
            if (nextHeading || StandsAside(tree, holder, tree.Blocks[i], heading))
            {
                return i;
            }
        }

        return tree.Elements[holder].EndBlock;
    }

    private static int RankOf(MarkupTree tree, TextBlock block)
    {
        foreach (int i in tree.Around(block).Take(3))
        {
            string tag = tree.Elements[i].Tag;
            if (TagNames.IsHeading(tag))
            {
                return tag[1] - '0';
            }
        }

        return NoRank;
    }

    private static bool StandsAside(MarkupTree tree, int holder, TextBlock block, int heading)
    {
        for (int i = block.Element; i > holder && tree.Elements[i].FirstBlock > heading; i = tree.Elements[i].Parent)
        {
            MarkupElement element = tree.Elements[i];
            bool comment = element.Has(ElementHints.Comment | ElementHints.CommentList | ElementHints.Message | ElementHints.Post);
            if (!comment && (element.Tag is "aside" or "nav" || element.Has(ElementHints.Sidebar) || (element.Tag == "footer" && tree.Elements[element.Parent].Tag is not ("article" or "li"))))
            {
                return true;
            }
        }

        return false;
    }
}
