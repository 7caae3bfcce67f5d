namespace Stance.Pages;

/// <summary>Tells whether a text's lines are whole paragraphs or were wrapped at a column, as e-mails and old archives are.</summary>
internal static class LineWrapping
{
    private const int FewestLines = 4;
    private const int ShortestWrapped = 40;
    private const int LongestWrapped = 110;
    private const int FewestWords = 3;
    private const int MostBroken = 8;
    private const int MostTitleLines = 3;
    private const string OpeningMarks = "\"'“‘(";

    /// <summary>True if most lines that another follows directly are of wrapping length and break inside a sentence.</summary>
    public static bool IsWrapped(ReadOnlySpan<char> text, List<TextLine> lines)
    {
        int followed = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
            {
                continue;
            }

            ReadOnlySpan<char> line = lines[i].Span.In(text);
            ReadOnlySpan<char> next = lines[i + 1].Span.In(text);
            followed++;
            if (line.Length is >= ShortestWrapped and <= LongestWrapped && !Furniture.EndsSentence(line) && next[0] is not ('-' or '•' or '*'))
            {
                broken++;
            }
        }

        return followed >= FewestLines && broken * 2 > followed;
    }

    /// <summary>The column that wrapped lines reach, in UTF-16 code units: the longest line of wrapping length.</summary>
    public static int Width(List<TextLine> lines)
    {
        int width = 0;
        foreach (TextLine line in lines)
        {
            width = line.Span.Length <= LongestWrapped ? Math.Max(width, line.Span.Length) : width;
        }

        return width;
    }

    /// <summary>The last line of a title that starts at a line: it goes on where the next word would not have fitted.</summary>
    public static int TitleEnd(ReadOnlySpan<char> text, List<TextLine> lines, int start, int width)
    {
        int last = start;
        while (last + 1 < lines.Count && last - start < MostTitleLines && !lines[last + 1].AfterBlank)
        {
            ReadOnlySpan<char> next = lines[last + 1].Span.In(text);
            int space = next.IndexOf(' ');
            int word = space < 0 ? next.Length : space;
            if ((long)lines[last].Span.Length + 1 + word <= width || Furniture.IsAnywhere(next) || Furniture.IsByline(next))
            {
                break;
            }

            last++;
        }

        return last;
    }

    /// <summary>The end (exclusive) of the paragraph that starts at a line: up to the next blank line, or marker or furniture line.</summary>
    public static int ParagraphEnd(ReadOnlySpan<char> text, List<TextLine> lines, int start, int end)
    {
        int next = start + 1;
        while (next < end && !lines[next].AfterBlank)
        {
            ReadOnlySpan<char> line = lines[next].Span.In(text);
            if (lines[next].Row || Furniture.IsAnywhere(line) || SectionMarkers.EditorNoteMarker(line) > 0 || Bullets.Marker(line) > 0)
            {
                break;
            }

            next++;
        }

        return next;
    }

    /// <summary>The end (exclusive) of the paragraph that starts at a line of a page that is not wrapped: its own, but for a sentence broken across lines.</summary>
    /// <remarks>Such a sentence opens with a capital and at least three words, each line behind the first with a small letter, and only its last line has an end mark.</remarks>
    public static int BrokenSentenceEnd(ReadOnlySpan<char> text, List<TextLine> lines, int start, int end)
    {
        ReadOnlySpan<char> line = lines[start].Span.In(text);
        ReadOnlySpan<char> bare = line.TrimStart(OpeningMarks);
        if (bare.IsEmpty || !char.IsUpper(bare[0]) || Words.Count(line) < FewestWords)
        {
            return start + 1;
        }

        for (int next = start + 1; next < Math.Min(end, start + MostBroken); next++)
        {
            ReadOnlySpan<char> before = lines[next - 1].Span.In(text);
            line = lines[next].Span.In(text);
            if (lines[next].AfterBlank || lines[next].Row || !(char.IsLetterOrDigit(before[^1]) || before[^1] == ',') || !char.IsLower(line[0]) || Furniture.IsAnywhere(line))
            {
                break;
            }

            if (Furniture.EndsSentence(line))
            {
                return next + 1;
            }
        }

        return start + 1;
    }
}
