using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Finds quotation marks and tells by the characters beside them what they do.</summary>
/// <remarks>No allocation.</remarks>
internal static class QuotationMarks
{
    /// <summary>The first mark at or after a position ("'«»‘’‚‛“”„‟), or the block's end.</summary>
    public static int FindNext(ReadOnlySpan<char> text, TextSpan block, int from)
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
            if (text[i] is '"' or '\'' or '«' or '»' or (>= '‘' and <= '‟'))
            {
                return i;
            }
        }

        return block.End;
    }

    /// <summary>Whether a mark may be an apostrophe: a single one, curly or straight.</summary>
    public static bool IsSingle(char mark) => mark is '\'' or (>= '‘' and <= '‛');

    /// <summary>How many like it follow on the single mark at a position: two stand for a double one (''so'', “so’’), more are markup.</summary>
    public static int RunOf(ReadOnlySpan<char> text, TextSpan block, int i)
    {
        int end = i + 1;
        while (end < block.End && text[end] == text[i])
        {
            end++;
        }

        return end - i;
    }

    /// <summary>What a double mark does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block around it.</param>
    /// <param name="mark">Where the mark stands, and its length: 2 for two single ones.</param>
    /// <param name="open">The mark that opened the quotation around it; NUL if none is open.</param>
    public static MarkRole RoleOf(ReadOnlySpan<char> text, TextSpan block, TextSpan mark, char open)
    {
        bool fits = BesideOpening(text, block, mark, out bool closes);
        bool isOpen = open != '\0';
        return text[mark.Start] switch
        {
            '„' => MarkRole.Opens,
            '“' or '‟' or '‘' => closes && (!fits || open == '„') ? MarkRole.Closes : MarkRole.Opens,
            '«' => open == '»' && closes ? MarkRole.Closes : MarkRole.Opens,
            '”' or '»' or '’' => isOpen || !fits || closes ? Closing(isOpen || closes) : MarkRole.Opens,
            _ => StraightRole(text, block, mark, isOpen, fits, closes),
        };
    }

    /// <summary>Whether a single mark stands where one that opens a quotation would.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text, TextSpan block, int i) => BesideOpening(text, block, new TextSpan(i, 1), out _);

    /// <summary>Whether a block's first character opens a quotation, as each paragraph of a long one does.</summary>
    public static bool OpensBlock(ReadOnlySpan<char> text, TextSpan block)
    {
        TextSpan trimmed = block.Trim(text);
        return trimmed.Length > 1 && !char.IsWhiteSpace(text[trimmed.Start + 1]) && text[trimmed.Start] is '"' or '“' or '«' or '„' or '‘' or '\'';
    }

    private static MarkRole Closing(bool does) => does ? MarkRole.Closes : MarkRole.None;

    private static MarkRole StraightRole(ReadOnlySpan<char> text, TextSpan block, TextSpan mark, bool isOpen, bool fits, bool closes)
    {
        if (fits != closes)
        {
            bool inches = closes && char.IsAsciiDigit(text[mark.Start - 1]) && (!isOpen || MeansInches(text, block, mark));
            return fits ? MarkRole.Opens : Closing(!inches);
        }

        if (isOpen)
        {
            return MarkRole.Closes;
        }

        // Apart from words on both sides, as in text cut into tokens; or typed on to a comma: 'he said,"Go"'.
        char before = mark.Start > block.Start ? text[mark.Start - 1] : ' ';
        bool alone = char.IsWhiteSpace(before) && mark.End < block.End && char.IsWhiteSpace(text[mark.End]);
        return fits || alone || before is ',' or ':' ? MarkRole.Opens : Closing(before is '.' or '?' or '!');
    }

    // Inside a quotation a mark behind a number closes it, unless it is the feet-and-inches form, or the words go on and
    // the next mark is one that closes.
    private static bool MeansInches(ReadOnlySpan<char> text, TextSpan block, TextSpan mark)
    {
        int number = mark.Start;
        while (number > block.Start && char.IsAsciiDigit(text[number - 1]))
        {
            number--;
        }

        if (number > block.Start && text[number - 1] is '\'' or '’')
        {
            return true;
        }

        if (mark.End + 1 >= block.End || text[mark.End] != ' ' || !char.IsLower(text[mark.End + 1]))
        {
            return false;
        }

        int next = text[mark.End..block.End].IndexOf('"');
        return next >= 0 && !BesideOpening(text, block, new TextSpan(mark.End + next, 1), out bool closes) && closes;
    }

    // Whether a mark stands where an opening one does: behind white space, a bracket, a dash or another mark, before something.
    private static bool BesideOpening(ReadOnlySpan<char> text, TextSpan block, TextSpan mark, out bool closes)
    {
        char before = mark.Start > block.Start ? text[mark.Start - 1] : ' ';
        char after = mark.End < block.End ? text[mark.End] : ' ';
        bool spaceBefore = char.IsWhiteSpace(before);
        closes = !spaceBefore && !char.IsLetterOrDigit(after);
        bool something = !char.IsWhiteSpace(after) && after is not (',' or ';' or ':' or '!' or '?' or ')' or ']') && !IsFullStop(text, block, mark.End);
        return something && (spaceBefore || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or '"' or '\'' or '“' or '‘' or '«' or '„');
    }

    // A single one: three are an ellipsis, with which a quotation may open.
    private static bool IsFullStop(ReadOnlySpan<char> text, TextSpan block, int i) =>
        i < block.End && text[i] == '.' && (i + 1 == block.End || text[i + 1] != '.');

    // The quotation marks of general punctuation stand in a row, ‘ to ‟; the angled ones differ in one bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> AreMarks(Vector256<ushort> c) =>
        Vector256.Equals(c, Vector256.Create((ushort)'"')) | Vector256.Equals(c, Vector256.Create((ushort)'\''))
        | Vector256.Equals(c | Vector256.Create((ushort)('«' ^ '»')), Vector256.Create((ushort)'»')) | Vector256.LessThan(c - Vector256.Create((ushort)'‘'), Vector256.Create((ushort)8));
}
