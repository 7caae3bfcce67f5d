using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Takes what readers wrote out of a region of comments; names, times, votes, buttons and forms stay behind.</summary>
internal static class CommentText
{
    private const ElementHints Around = ElementHints.Form | ElementHints.Byline | ElementHints.Furniture | ElementHints.Hidden | ElementHints.Caption;

    /// <summary>Whether a block is a button, a vote, a time or a signature, or stands where a comment's author does.</summary>
    public static bool IsSign(MarkupTree tree, TextBlock block) =>
        tree.Elements[block.Element].Has(ElementHints.Byline) || tree.Elements[block.Element].Tag == "time"
        || (!CommentWords.IsNotice(block.Text) && (CommentWords.IsControl(block.Text) || CommentFurniture.IsTime(block.Text) || CommentFurniture.IsSignature(block.Text)));

    /// <summary>The indices of the blocks that readers wrote, in order.</summary>
    /// <remarks>
    /// Where the markup names the parts that hold a comment's words, only these are taken. Where it does not, the lines
    /// are judged with their neighbours, as in a page of plain text.
    /// </remarks>
    public static List<int> Find(MarkupTree tree, CommentRegion region)
    {
        HashSet<int> holders = MessageHolders(tree, region);
        var written = new List<int>();
        bool named = false;
        for (int i = region.FirstBlock; i < region.EndBlock; i++)
        {
            bool inMessage = IsInMessage(tree, tree.Blocks[i], region, out bool dropped, holders);
            if (!dropped && !IsFurniture(tree, tree.Blocks[i], inMessage))
            {
                named |= inMessage;
                written.Add(i);
            }
        }

        return named ? [.. written.Where(i => IsInMessage(tree, tree.Blocks[i], region, out _, holders))] : Judged(tree, written);
    }

    // Elements around a message: their names tell about the comment, not about what stands in it.
    private static HashSet<int> MessageHolders(MarkupTree tree, CommentRegion region)
    {
        var holders = new HashSet<int>();
        for (int i = region.Element + 1; i < tree.Elements[region.Element].End; i++)
        {
            if (!IsMessage(tree.Elements[i]))
            {
                continue;
            }

            for (int outer = tree.Elements[i].Parent; outer >= region.Element && holders.Add(outer); outer = tree.Elements[outer].Parent)
            {
            }
        }

        return holders;
    }

    private static bool IsMessage(MarkupElement element) => element.Has(ElementHints.Message) || element.Property is "text" or "commenttext" or "schema:text";

    private static bool IsInMessage(MarkupTree tree, TextBlock block, CommentRegion region, out bool dropped, HashSet<int> holders)
    {
        dropped = IsInForm(tree, block, region);
        for (int i = block.Element; i > region.Element && !dropped; i = tree.Elements[i].Parent)
        {
            MarkupElement element = tree.Elements[i];
            if (IsMessage(element) && !holders.Contains(i))
            {
                return true;
            }

            if (element.Has(Around) && !holders.Contains(i))
            {
                dropped = true;
                return false;
            }

            if (IsMessage(element))
            {
                return true;
            }
        }

        return false;
    }

    // Whatever stands in a form is the site's.
    private static bool IsInForm(MarkupTree tree, TextBlock block, CommentRegion region)
    {
        for (int i = block.Element; i > region.Element; i = tree.Elements[i].Parent)
        {
            if (tree.Elements[i].Has(ElementHints.Form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFurniture(MarkupTree tree, TextBlock block, bool inMessage)
    {
        string text = block.Text;
        string tag = tree.Elements[block.Element].Tag;
        bool linked = block.LinkShare > 0.9 && block.Letters < 60;
        return block.Letters < 2 || CommentWords.IsControl(text) || CommentFurniture.IsControl(text) || CommentWords.IsHeading(text) || CommentWords.IsNotice(text) || CommentWords.IsCredit(text)
            || (linked && TagNames.IsHeading(tag))
            || (!inMessage && (linked || TagNames.IsHeading(tag) || tag is "header" or "footer" or "time" or "cite" || CommentFurniture.IsSignature(text)));
    }

    private static List<int> Judged(MarkupTree tree, List<int> written)
    {
        const string Heading = "Reader Comments";
        var starts = new Dictionary<int, int>();
        var lines = new System.Text.StringBuilder(Heading);
        foreach (int i in written)
        {
            lines.Append("\n\n");
            starts[lines.Length] = i;
            lines.Append(tree.Blocks[i].Text.Replace('\n', ' '));
        }

        string text = lines.ToString();
        var kept = new List<int>();
        foreach (Section section in SectionFinder.Find(text).Sections)
        {
            for (int b = 0; section.Kind == SectionKind.ReaderComment && b < section.Blocks.Count; b++)
            {
                if (starts.TryGetValue(text.LastIndexOf('\n', section.Blocks[b].Start) + 1, out int i))
                {
                    kept.Add(i);
                }
            }
        }

        return kept;
    }
}
