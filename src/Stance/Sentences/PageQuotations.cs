using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Finds the quotations of a section, block by block, with those that go on from one block to the next.</summary>
/// <remarks>
/// Print leaves a quotation open at a paragraph's end and opens the next paragraph with a mark, where the same person
/// goes on. Some pages leave that mark out; then a quotation left open and a closing mark that nothing opened, at most
/// four blocks further on and no other mark between, belong together. Linear in the text's length.
/// </remarks>
internal static class PageQuotations
{
    private const int FarthestClose = 4;

    /// <summary>The quoted spans of each block: ordered, disjoint, inside it.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="blocks">Those of one section, in order.</param>
    /// <param name="byLayout">The page's <see cref="PageLayout.BlockQuotations"/>.</param>
    public static IReadOnlyList<TextSpan>[] Find(string text, IReadOnlyList<TextSpan> blocks, IReadOnlyList<TextSpan> byLayout)
    {
        var found = new List<TextSpan>[blocks.Count];
        int leftOpen = -1;
        for (int i = 0; i < found.Length; i++)
        {
            List<TextSpan> spans = found[i] = [];
            bool goesOn = i + 1 < found.Length && QuotationMarks.OpensBlock(text, blocks[i + 1]);
            QuotationEdges edges = Quotations.Find(text, blocks[i], spans, goesOn, cameOpen: leftOpen >= 0);
            if (edges.EntersOpen && leftOpen >= 0)
            {
                Join(text, blocks, found, leftOpen, i);
            }

            if (edges.HasMarks || i - leftOpen >= FarthestClose)
            {
                leftOpen = edges.LeavesOpen ? i : -1;
            }
        }

        AddByLayout(blocks, found, byLayout);
        return found;
    }

    private static void Join(string text, IReadOnlyList<TextSpan> blocks, List<TextSpan>[] found, int from, int to)
    {
        found[from].Clear();
        Quotations.Find(text, blocks[from], found[from], goesOn: true, cameOpen: false);
        for (int i = from + 1; i < to; i++)
        {
            found[i].Clear();
            found[i].Add(blocks[i]);
        }
    }

    private static void AddByLayout(IReadOnlyList<TextSpan> blocks, List<TextSpan>[] found, IReadOnlyList<TextSpan> byLayout)
    {
        int next = blocks.Count == 0 ? 0 : FirstEndingBehind(byLayout, blocks[0].Start);
        for (int i = 0; i < found.Length && next < byLayout.Count; i++)
        {
            bool any = false;
            for (; next < byLayout.Count && byLayout[next].Start < blocks[i].End; next++)
            {
                if (byLayout[next].Start >= blocks[i].Start && byLayout[next].End <= blocks[i].End && byLayout[next].Length > 0)
                {
                    found[i].Add(byLayout[next]);
                    any = true;
                }
            }

            if (any)
            {
                Quotations.Order(found[i]);
            }
        }
    }

    private static int FirstEndingBehind(IReadOnlyList<TextSpan> spans, int position)
    {
        int low = 0;
        int high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
