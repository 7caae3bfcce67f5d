namespace Stance.Sentences;

/// <summary>A run of marks that may end a sentence, with all that belongs to the sentence behind it.</summary>
/// <param name="Start">Where the marks start.</param>
/// <param name="MarkEnd">One past the last mark.</param>
/// <param name="End">One past what closes: quotation marks, brackets, footnotes, emoji.</param>
internal readonly record struct SentenceTail(int Start, int MarkEnd, int End)
{
    private const string Marks = ".!?…";
    private const string Closers = "\"'”’»)]}*_";
    private const int LongestFootnote = 20;

    /// <summary>Reads the tail whose first mark stands at a position.</summary>
    public static SentenceTail Read(ReadOnlySpan<char> text, int start, int end)
    {
        int markEnd = start;
        while (markEnd < end && Marks.Contains(text[markEnd], StringComparison.Ordinal))
        {
            markEnd++;
        }

        while (SpacedDots(text, markEnd, end) is > 0 and int length)
        {
            markEnd += length;
        }

        return new SentenceTail(start, markEnd, Trailing(text, Closing(text, markEnd, end), end));
    }

    /// <summary>How many dots the marks have; '…' counts as three.</summary>
    public int CountDots(ReadOnlySpan<char> text)
    {
        int dots = 0;
        for (int i = Start; i < MarkEnd; i++)
        {
            dots += text[i] == '.' ? 1 : text[i] == '…' ? 3 : 0;
        }

        return dots;
    }

    /// <summary>Whether '!' or '?' is among the marks.</summary>
    public bool IsEmphatic(ReadOnlySpan<char> text) => text[Start..MarkEnd].ContainsAny('!', '?');

    /// <summary>Whether a quotation mark or bracket closes behind the marks.</summary>
    public bool IsClosed(ReadOnlySpan<char> text) => End > MarkEnd && Closers.Contains(text[MarkEnd], StringComparison.Ordinal);

    // '. . .' is one mark that white space has pulled apart, and '. …' or '. [...]' leaves something out behind an end.
    private static int SpacedDots(ReadOnlySpan<char> text, int at, int end)
    {
        if (at + 1 >= end || !char.IsWhiteSpace(text[at]))
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text[(at + 1)..Math.Min(end, at + 8)];
        int length = rest.StartsWith("[...]", StringComparison.Ordinal) ? 5 : rest.StartsWith("[…]", StringComparison.Ordinal) ? 3 : 0;
        length = length > 0 ? length : rest.StartsWith("...", StringComparison.Ordinal) ? 3 : rest[0] is '.' or '…' ? 1 : 0;
        bool apart = length > 0 && (at + 1 + length == end || !(char.IsLetterOrDigit(text[at + 1 + length]) || text[at + 1 + length] == '.'));
        return apart ? length + 1 : 0;
    }

    private static int Closing(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end)
        {
            if (Closers.Contains(text[at], StringComparison.Ordinal) || text[at] is '¹' or '²' or '³' or '†' or '‡')
            {
                at++;
            }
            else if (text[at] == '[' && FootnoteEnd(text, at, end) is > 0 and int footnote)
            {
                at = footnote;
            }
            else if (at + 1 < end && text[at] == ' ' && text[at + 1] == '”' && (at + 2 == end || char.IsWhiteSpace(text[at + 2])))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // '[3]', '[citation needed]'.
    private static int FootnoteEnd(ReadOnlySpan<char> text, int at, int end)
    {
        int length = text[at..Math.Min(end, at + LongestFootnote)].IndexOf(']');
        return length > 1 && !text[(at + 1)..(at + length)].ContainsAnyExceptInRange('0', '9') || text[at..end].StartsWith("[citation needed]", StringComparison.Ordinal)
            ? at + length + 1
            : 0;
    }

    // Emoji and faces behind a mark laugh about what was said, not about what comes.
    private static int Trailing(ReadOnlySpan<char> text, int at, int end)
    {
        int start = at;
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        int face = start;
        while (face < end && (char.IsSurrogate(text[face]) || text[face] is (>= '\u2600' and <= '\u27bf') or '\ufe0f' or '\u200d'))
        {
            face++;
        }

        if (face == start && face + 1 < end && text[face] is ':' or ';')
        {
            face += text[face + 1] == '-' ? 2 : 1;
            face = face < end && text[face] is ')' or '(' or 'D' or 'P' or '/' ? face + 1 : start;
        }

        return face > start && (face == end || char.IsWhiteSpace(text[face])) ? face : at;
    }
}
