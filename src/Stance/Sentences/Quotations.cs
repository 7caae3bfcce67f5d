using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Finds which parts of a block stand inside quotation marks.</summary>
/// <remarks>
/// Straight and curly, double and single marks. A double mark left open runs to the block's end: print does not close
/// a quotation that goes on in the next paragraph; a closing
/// one without an opening one closes a quotation that began before the block. A single mark counts only when its partner is found, because
/// apostrophes look the same. Linear in the block's length.
/// </remarks>
public static class Quotations
{
    private const int LongestSingleQuotation = 400;

    /// <summary>The quoted spans of a block, in order, disjoint, marks left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches beyond the text.</exception>
    public static IReadOnlyList<TextSpan> Find(ReadOnlySpan<char> text, TextSpan block)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length);
        if (FindNext(text, block, block.Start) == block.End)
        {
            return [];
        }

        var spans = new List<TextSpan>();
        Find(text, block, spans);
        return spans;
    }

    /// <summary>Likewise, into a list that is used again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">Within it.</param>
    /// <param name="spans">Empty; filled.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches beyond the text.</exception>
    public static void Find(ReadOnlySpan<char> text, TextSpan block, List<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        int noSinglesBefore = block.Start;
        for (int i = FindNext(text, block, block.Start); i < block.End;)
        {
            char c = text[i];
            int close = -1;
            if (c is '“' or '«' or '„' || (c == '"' && Opens(text, block, i)))
            {
                close = DoubleClose(text, block, i);
            }
            else if (c is '"' or '”' && spans.Count == 0 && i > block.Start && !char.IsAsciiDigit(text[i - 1]))
            {
                spans.Add(TextSpan.FromBounds(block.Start, i));
            }
            else if (c is '‘' or '\'' && i >= noSinglesBefore && Opens(text, block, i))
            {
                close = SingleClose(text, block, i);
                noSinglesBefore = close < 0 ? Math.Min(block.End, i + 1) : noSinglesBefore;
            }

            if (close > i + 1)
            {
                spans.Add(TextSpan.FromBounds(i + 1, close));
            }

            i = FindNext(text, block, Math.Max(i, close) + 1);
        }
    }

    // The first mark at or after a position, or the block's end.
    private static int FindNext(ReadOnlySpan<char> text, TextSpan block, int from)
    {
        ReadOnlySpan<ushort> codes = MemoryMarshal.Cast<char, ushort>(text[..block.End]);
        int i = from;
        for (; i <= codes.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            uint marks = AreMarks(Vector256.Create(codes[i..])).ExtractMostSignificantBits();
            if (marks != 0)
            {
                return i + BitOperations.TrailingZeroCount(marks);
            }
        }

        for (; i < codes.Length; i++)
        {
            if (text[i] is '"' or '\'' or '«' or '‘' or '“' or '”' or '„')
            {
                return i;
            }
        }

        return block.End;
    }

    // The same marks; the last three follow on one another.
    private static Vector256<ushort> AreMarks(Vector256<ushort> c) =>
        Vector256.Equals(c, Vector256.Create((ushort)'"')) | Vector256.Equals(c, Vector256.Create((ushort)'\'')) | Vector256.Equals(c, Vector256.Create((ushort)'«'))
        | Vector256.Equals(c, Vector256.Create((ushort)'‘')) | Vector256.LessThan(c - Vector256.Create((ushort)'“'), Vector256.Create((ushort)3));

    private static bool Opens(ReadOnlySpan<char> text, TextSpan block, int i)
    {
        bool before = i == block.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or '"' or '“' or '/' or ':';
        return before && i + 1 < block.End && !char.IsWhiteSpace(text[i + 1]);
    }

    private static int DoubleClose(ReadOnlySpan<char> text, TextSpan block, int open)
    {
        ReadOnlySpan<char> rest = text[(open + 1)..block.End];
        int close = text[open] == '"' ? rest.IndexOfAny('"', '”') : rest.IndexOfAny('”', '»', '“');

        // A second opening mark before any closing one: the quotation was never closed.
        return close < 0 ? block.End : open + 1 + close - (rest[close] == '“' && text[open] != '„' ? 1 : 0);
    }

    private static int SingleClose(ReadOnlySpan<char> text, TextSpan block, int open)
    {
        char mark = text[open] == '‘' ? '’' : '\'';
        int end = Math.Min(block.End, open + LongestSingleQuotation);
        for (int i = open + 1; i < end; i++)
        {
            bool wordAfter = i + 1 < block.End && char.IsLetterOrDigit(text[i + 1]);
            if (text[i] == mark && !wordAfter && !char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return -1;
    }
}
