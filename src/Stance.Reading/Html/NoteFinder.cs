using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Tells the editors' notes among an article's blocks from its text.</summary>
internal static class NoteFinder
{
    /// <summary>Adds an article's blocks as body text and editors' notes.</summary>
    /// <remarks>
    /// As in plain text: a note is its own paragraph and the list below it, the bare 'Comment:' behind body text runs to
    /// the end; a note that the markup names is what its element holds. A marker is no one's words, and so is the credit
    /// below an embedded post, which stays in the text for its reader.
    /// </remarks>
    public static void Add(MarkupTree tree, IReadOnlyList<int> blocks, List<PageBlock> parts)
    {
        bool body = false;
        bool toEnd = false;
        bool inNote = false;
        foreach ((int i, string text) in TableRows.Join(tree, blocks))
        {
            TextBlock block = tree.Blocks[i];
            if (Furniture.IsAnywhere(text) && IsQuotation(tree, block))
            {
                parts.Add(new PageBlock(SectionKind.None, text));
                continue;
            }

            int marker = SectionMarkers.EditorNoteMarker(text);
            bool item = tree.Elements[block.Element].Tag is "li" or "dd";
            bool note = marker > 0 || toEnd || (inNote && item) || IsMarked(tree, block);
            toEnd |= marker > 0 && body && SectionMarkers.OpensClosingNote(text);
            inNote = note;
            body |= !note;
            if (marker < text.Length)
            {
                parts.Add(new PageBlock(note ? SectionKind.EditorComment : SectionKind.Body, text, marker, IsQuotation(tree, block)));
            }
        }
    }

    /// <summary>Whether a block stands in a block quote or an embedded post.</summary>
    public static bool IsQuotation(MarkupTree tree, TextBlock block) => tree.Around(block).Any(i => tree.Elements[i].Has(ElementHints.Quotation | ElementHints.Embed) && tree.Elements[i].Tag is not ("html" or "body" or "article" or "main"));

    private static bool IsMarked(MarkupTree tree, TextBlock block) => tree.Around(block).Any(i => tree.Elements[i].Has(ElementHints.Note));
}
