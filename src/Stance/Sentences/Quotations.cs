using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Finds which parts of a text stand inside quotation marks.</summary>
/// <remarks>
/// <para>Double and single marks, curly, straight and angled; what a mark does is told by the characters beside it, so
/// inches, apostrophes and marks inside words are none. A quotation inside another belongs to it. Each block is read by
/// itself here; <see cref="PageQuotations"/> joins what goes on from one to the next.</para>
/// <para>A double mark left open runs to the block's end, a closing one without an opening one begins at its start:
/// the other half stands in a neighbour. Where that would be more than 600 code units, or another quotation comes
/// between, it is a stray and takes its sentence alone. A single mark counts only with its partner, or where no
/// apostrophe can stand. Linear in the block's length; thread-safe.</para>
/// </remarks>
public static class Quotations
{
    private static readonly Comparison<TextSpan> ByStart = (a, b) => a.Start.CompareTo(b.Start);

    /// <summary>The quoted spans of a block, in order, disjoint, marks left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches beyond the text.</exception>
    public static IReadOnlyList<TextSpan> Find(ReadOnlySpan<char> text, TextSpan block)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length);
        if (FirstMark(text, block) == block.End)
        {
            return [];
        }

        var spans = new List<TextSpan>();
        Find(text, block, spans);
        return spans;
    }

    /// <summary>Likewise, into a list that is used again. No allocation once it has grown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">Within it.</param>
    /// <param name="spans">Empty; filled.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches beyond the text.</exception>
    public static void Find(ReadOnlySpan<char> text, TextSpan block, List<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length);
        Find(text, block, spans, goesOn: false, cameOpen: false);
    }

    /// <summary>Likewise, with what the neighbouring blocks say.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">Within it.</param>
    /// <param name="spans">Empty; filled.</param>
    /// <param name="goesOn">Whether a quotation left open goes on in the next block.</param>
    /// <param name="cameOpen">Whether one was left open before this block.</param>
    internal static QuotationEdges Find(ReadOnlySpan<char> text, TextSpan block, List<TextSpan> spans, bool goesOn, bool cameOpen)
    {
        int first = FirstMark(text, block);
        if (first == block.End)
        {
            return default;
        }

        Span<TextSpan> open = stackalloc TextSpan[DoubleQuotations.Deepest];
        var doubles = new DoubleQuotations(text, block, spans, open);
        QuotationEdges edges = doubles.Read(first, goesOn, cameOpen);
        Order(spans);
        if (doubles.FirstSingle < block.End)
        {
            SingleQuotations.Add(text, block, doubles.FirstSingle, spans);
            Order(spans);
        }

        return edges;
    }

    /// <summary>Sorts spans and joins those that overlap.</summary>
    internal static void Order(List<TextSpan> spans)
    {
        bool ordered = true;
        for (int i = 1; ordered && i < spans.Count; i++)
        {
            ordered = spans[i].Start >= spans[i - 1].End;
        }

        if (ordered)
        {
            return;
        }

        spans.Sort(ByStart);
        int kept = 0;
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start < spans[kept].End)
            {
                spans[kept] = TextSpan.FromBounds(spans[kept].Start, Math.Max(spans[kept].End, spans[i].End));
            }
            else
            {
                spans[++kept] = spans[i];
            }
        }

        spans.RemoveRange(kept + 1, spans.Count - kept - 1);
    }

    // The first mark that is no apostrophe inside a word, or the block's end.
    private static int FirstMark(ReadOnlySpan<char> text, TextSpan block)
    {
        int i = QuotationMarks.FindNext(text, block, block.Start);
        while (i < block.End && text[i] is '\'' or '’' && i > block.Start && i + 1 < block.End && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
        {
            i = QuotationMarks.FindNext(text, block, i + 1);
        }

        return i;
    }
}
