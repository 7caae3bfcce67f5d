namespace Stance.Pages;

/// <summary>Reads the lines below a reader-comments heading: comments, without names, times, votes and buttons.</summary>
internal static class CommentLines
{
    /// <summary>Adds the blocks of all lines from <paramref name="from"/> on.</summary>
    public static void Read(string text, List<TextLine> lines, int from, bool wrapped, SectionWriter writer)
    {
        bool afterName = false;
        bool afterText = false;
        int i = from;
        while (i < lines.Count)
        {
            ReadOnlySpan<char> line = WithoutEmphasis(lines[i].Span.In(text));
            bool name = CommentFurniture.IsSignature(line) || IsInitials(text, lines, i, afterText) || IsName(text, lines, i, from, afterName);
            if (name || CommentFurniture.IsControl(line) || SectionMarkers.IsReaderCommentsHeading(line))
            {
                afterName = name;
                afterText = false;
                i++;
                continue;
            }

            int next = wrapped ? WrappedEnd(text, lines, i) : LineWrapping.BrokenSentenceEnd(text, lines, i, lines.Count);
            writer.Add(SectionKind.ReaderComment, Said(text, TextSpan.FromBounds(lines[i].Span.Start + Bullets.Marker(lines[i].Span.In(text)), lines[next - 1].Span.End)));
            if (lines[i].Quoted)
            {
                writer.QuoteLast();
            }

            afterName = false;
            afterText = true;
            i = next;
        }
    }

    /// <summary>Whether the line below a heading at the very top of a page is a comment's: somebody's name, by its own form or by its neighbours.</summary>
    public static bool OpenHere(string text, List<TextLine> lines, int i)
    {
        if (i + 1 >= lines.Count)
        {
            return false;
        }

        ReadOnlySpan<char> line = WithoutEmphasis(lines[i].Span.In(text));
        ReadOnlySpan<char> next = lines[i + 1].Span.In(text);
        bool aboveTime = CommentFurniture.MayBeName(line) && CommentFurniture.IsTime(next) && !DateLines.IsDateLine(next);
        return !Furniture.IsByline(line) && (CommentFurniture.IsSignature(line) || CommentSpeakers.Prefix(lines[i].Span.In(text)) > 0 || aboveTime);
    }

    // A comment without the name before it and the 'Edited' behind it.
    private static TextSpan Said(string text, TextSpan block)
    {
        int name = CommentSpeakers.Prefix(block.In(text));
        int length = CommentSpeakers.LengthWithoutEdited(block.In(text));
        return name < length ? new TextSpan(block.Start + name, length - name).Trim(text) : block;
    }

    // A button ends a wrapped paragraph; the last word of a sentence is none.
    private static int WrappedEnd(string text, List<TextLine> lines, int start)
    {
        int end = LineWrapping.ParagraphEnd(text, lines, start, lines.Count);
        for (int i = start + 1; i < end; i++)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            bool mayBeButton = !Furniture.EndsSentence(line) && (!char.IsLower(line[0]) || CommentButtons.IsRow(line));
            if (mayBeButton && CommentFurniture.IsControl(line))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsInitials(string text, List<TextLine> lines, int i, bool afterText) =>
        CommentFurniture.IsInitials(lines[i].Span.In(text)) && (afterText || (i + 1 < lines.Count && CommentFurniture.IsTime(lines[i + 1].Span.In(text))));

    // A possible name is one above a time line, or between a button (or the heading) and a text.
    private static bool IsName(string text, List<TextLine> lines, int i, int from, bool afterName)
    {
        ReadOnlySpan<char> line = WithoutEmphasis(lines[i].Span.In(text));
        if (afterName || i + 1 >= lines.Count || (CommentFurniture.IsControl(line) && !CommentFurniture.IsBadge(line)))
        {
            return false;
        }

        ReadOnlySpan<char> next = lines[i + 1].Span.In(text);
        bool signed = CommentFurniture.IsTime(next) || CommentFurniture.IsBadge(next);
        if (!CommentFurniture.MayBeName(line))
        {
            bool first = i == from || IsButton(lines[i - 1].Span.In(text)) || CommentFurniture.IsTime(lines[i - 1].Span.In(text));
            return (signed || (first && LooksLikeProse(next))) && CommentFurniture.IsNameAndPlace(line);
        }

        if (signed)
        {
            return true;
        }

        // In threads with a blank line before each comment the name stands directly on the text.
        bool onText = (lines[i].AfterBlank || i == from) && !lines[i + 1].AfterBlank && LooksLikeProse(next);
        bool afterControl = i > from && IsButton(lines[i - 1].Span.In(text));
        return (afterControl || onText) && !CommentFurniture.IsControl(next) && !CommentFurniture.IsSignature(next);
    }

    // '**Anna K.** · 2 days ago', '**RC** wrote:'.
    private static ReadOnlySpan<char> WithoutEmphasis(ReadOnlySpan<char> line)
    {
        const int Longest = 80;
        bool emphasis = line.Length <= Longest && line.StartsWith("**", StringComparison.Ordinal) && line.LastIndexOf("**", StringComparison.Ordinal) > 1;
        return emphasis ? line.ToString().Replace("**", "", StringComparison.Ordinal).Trim() : line;
    }

    private static bool LooksLikeProse(ReadOnlySpan<char> line) => line[0] == '@' || Furniture.EndsSentence(line) || Words.Count(line) > 4;

    private static bool IsButton(ReadOnlySpan<char> line) => CommentFurniture.IsControl(line) && !CommentFurniture.IsTime(line);
}
