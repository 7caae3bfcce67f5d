namespace Stance.Pages;

/// <summary>Reads the lines below a reader-comments heading: comments, without names, times, votes and buttons.</summary>
internal static class CommentLines
{
    /// <summary>Adds the blocks of all lines from <paramref name="from"/> on.</summary>
    public static void Read(string text, List<TextLine> lines, int from, bool wrapped, SectionWriter writer)
    {
        bool afterName = false;
        int i = from;
        while (i < lines.Count)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            bool name = CommentFurniture.IsSignature(line) || IsName(text, lines, i, from, afterName);
            if (name || CommentFurniture.IsControl(line) || SectionMarkers.IsReaderCommentsHeading(line))
            {
                afterName = name;
                i++;
                continue;
            }

            int next = wrapped ? LineWrapping.ParagraphEnd(text, lines, i, lines.Count) : i + 1;
            writer.Add(SectionKind.ReaderComment, TextSpan.FromBounds(lines[i].Span.Start + Bullets.Marker(line), lines[next - 1].Span.End));
            afterName = false;
            i = next;
        }
    }

    // A possible name is one above a time line, or between a button (or the heading) and a text.
    private static bool IsName(string text, List<TextLine> lines, int i, int from, bool afterName)
    {
        if (afterName || i + 1 >= lines.Count || !CommentFurniture.MayBeName(lines[i].Span.In(text)))
        {
            return false;
        }

        ReadOnlySpan<char> next = lines[i + 1].Span.In(text);
        if (CommentFurniture.IsTime(next))
        {
            return true;
        }

        bool afterControl = i > from && IsButton(lines[i - 1].Span.In(text));
        return afterControl && !CommentFurniture.IsControl(next) && !CommentFurniture.IsSignature(next);
    }

    private static bool IsButton(ReadOnlySpan<char> line) => CommentFurniture.IsControl(line) && !CommentFurniture.IsTime(line);
}
