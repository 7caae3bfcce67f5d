namespace Stance.Pages;

/// <summary>Reads the lines between a page's title block and its reader comments: body paragraphs and editor's notes.</summary>
internal static class ArticleLines
{
    private const int MostNoteLines = 40;

    /// <summary>Adds the blocks of lines [from, to).</summary>
    /// <remarks>
    /// A note is its own paragraph and the list items below it. The bare 'Comment:' behind body text runs to the end:
    /// reprints put it last. A bracketed note ends where its bracket does. 'Editor's note' on a line of its own stands above its paragraph.
    /// </remarks>
    public static void Read(string text, List<TextLine> lines, int from, int to, bool wrapped, SectionWriter writer)
    {
        bool inNote = false;
        bool toEnd = false;
        bool underHeading = false;
        int i = from;
        while (i < to)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            if (lines[i].Row)
            {
                writer.Add(inNote ? SectionKind.EditorComment : SectionKind.Body, Furniture.IsOrnament(line) ? default : lines[i].Span);
                i++;
                continue;
            }

            if (!underHeading && SectionMarkers.IsEditorNoteHeading(line) && i + 1 < to)
            {
                underHeading = true;
                i++;
                continue;
            }

            int marker = Math.Max(SectionMarkers.EditorNoteMarker(line), SectionMarkers.CorrectionMarker(line));
            if (underHeading && marker == 0)
            {
                int below = ParagraphEnd(text, lines, i, to, wrapped);
                AddProse(text, TextSpan.FromBounds(lines[i].Span.Start + Bullets.Marker(line), lines[below - 1].Span.End), lines[i].Quoted, SectionKind.EditorComment, writer);
                (underHeading, inNote) = (false, true);
                i = below;
                continue;
            }

            underHeading = false;
            if (marker > 0)
            {
                int end = BracketEnd(text, lines, i, to);
                bool bracketed = end > 0;
                end = bracketed ? end : ParagraphEnd(text, lines, i, to, wrapped);
                AddNote(text, lines, i, end, marker, bracketed, writer);
                inNote = !bracketed;
                toEnd = inNote && writer.HasBody && SectionMarkers.OpensClosingNote(line);
                i = end;
                continue;
            }

            inNote = toEnd || (inNote && Bullets.Marker(line) > 0);
            int next = ParagraphEnd(text, lines, i, to, wrapped);
            bool last = next == i + 1;
            bool post = i > 0 && CommentSpeakers.IsPostHeader(lines[i - 1].Span.In(text));
            if (!(last && IsFurniture(line, mayBeHeading: !post && !inNote && !lines[i].Quoted && next < to)))
            {
                TextSpan block = LineMarkup.LinkText(text, TextSpan.FromBounds(lines[i].Span.Start + Bullets.Marker(line), lines[next - 1].Span.End));
                AddProse(text, block, lines[i].Quoted, inNote ? SectionKind.EditorComment : SectionKind.Body, writer);
            }
            else if (i > from && Furniture.IsPostCredit(line))
            {
                writer.QuoteLast();
            }

            i = next;
        }
    }

    // A paragraph or an embedded post, whose credit at its end is furniture.
    private static void AddProse(string text, TextSpan block, bool quoted, SectionKind kind, SectionWriter writer)
    {
        int post = Furniture.LengthWithoutCredit(block.In(text));
        AddParagraph(text, new TextSpan(block.Start, post), kind, writer);
        if (quoted || post < block.Length)
        {
            writer.QuoteLast();
        }
    }

    // A paragraph, cut where a note in brackets stands inside it.
    private static void AddParagraph(string text, TextSpan block, SectionKind kind, SectionWriter writer)
    {
        while (SectionMarkers.FindBracketedNote(block.In(text), out int start, out int marker, out int end))
        {
            writer.Add(kind, new TextSpan(block.Start, start).Trim(text));
            int close = end > 0 && text[block.Start + end - 1] == ']' ? end - 1 : end;
            writer.Add(SectionKind.EditorComment, TextSpan.FromBounds(block.Start + Math.Min(start + marker, close), block.Start + close).Trim(text));
            block = TextSpan.FromBounds(block.Start + end, block.End);
        }

        writer.Add(kind, block.Trim(text));
    }

    // A heading stands above something: the last line of an article is none.
    private static bool IsFurniture(ReadOnlySpan<char> line, bool mayBeHeading) =>
        Furniture.IsAnywhere(line) || CommentSpeakers.IsPostHeader(line) || CommentSpeakers.IsPostFurniture(line) || (Bullets.Marker(line) == 0 && (Furniture.IsByline(line) || (mayBeHeading && Furniture.IsHeading(line))));

    private static int ParagraphEnd(string text, List<TextLine> lines, int i, int to, bool wrapped) =>
        wrapped ? LineWrapping.ParagraphEnd(text, lines, i, to) : LineWrapping.BrokenSentenceEnd(text, lines, i, to);

    // One past the line that closes the bracket which opens line i; 0 if none does.
    private static int BracketEnd(string text, List<TextLine> lines, int i, int to)
    {
        ReadOnlySpan<char> first = lines[i].Span.In(text).TrimStart("*_");
        if (first[0] is not ('[' or '('))
        {
            return 0;
        }

        char close = first[0] == '[' ? ']' : ')';
        for (int end = i; end < Math.Min(to, i + MostNoteLines); end++)
        {
            if (lines[end].Span.In(text).TrimEnd("*_ ").EndsWith([close]))
            {
                return end + 1;
            }
        }

        return 0;
    }

    private static void AddNote(string text, List<TextLine> lines, int from, int to, int marker, bool bracketed, SectionWriter writer)
    {
        int start = lines[from].Span.Start + marker;
        int end = lines[to - 1].Span.End;
        if (bracketed)
        {
            while (end > start && text[end - 1] is ']' or ')' or '*' or '_' or ' ')
            {
                end--;
            }
        }

        if (end > start)
        {
            writer.Add(SectionKind.EditorComment, TextSpan.FromBounds(start, end).Trim(text));
        }
    }
}
