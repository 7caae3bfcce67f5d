namespace Stance.Pages;

/// <summary>Finds the sections of a page of plain text: headline, body, editor's notes, reader comments; drops furniture.</summary>
/// <remarks>
/// Works on lines. A page reads: byline block (title, outlet, author, dates), body, then in any number editor's notes,
/// then a heading, then reader comments to the end. What each line is, is told by its own form and at most by its
/// neighbours; nothing depends on the outlet. Pure, thread-safe, linear in the text's length.
/// </remarks>
public static class SectionFinder
{
    private const int FewestProseWords = 3;

    /// <summary>The layout of a text. Every block of every section lies inside the text, and none overlaps another.</summary>
    /// <param name="text">Any UTF-16 string; the empty one has no sections.</param>
    public static PageLayout Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        FrontMatter front = FrontMatter.Read(text);
        List<TextLine> lines = MarkdownLines.Read(text, LineReader.Read(text));
        lines.RemoveAll(line => line.Span.Start < front.End);
        bool wrapped = LineWrapping.IsWrapped(text, lines);
        TitleBlock top = TitleBlock.Read(text, lines, front.Title, wrapped ? LineWrapping.Width(lines) : int.MaxValue);
        int footer = PageFooter.FindStart(text, lines, top.Next);
        lines.RemoveRange(footer, lines.Count - footer);
        var writer = new SectionWriter();
        if (top.Title is TextSpan title)
        {
            writer.Add(SectionKind.Headline, title);
        }

        int comments = ReaderCommentsAt(text, lines, top.Next);
        ArticleLines.Read(text, lines, top.Next, comments, wrapped, writer);
        if (comments < lines.Count)
        {
            CommentLines.Read(text, lines, comments + 1, wrapped, writer);
        }

        return new PageLayout { Sections = writer.ToSections(), Title = top.Title, Outlet = front.Outlet ?? top.Outlet, Date = front.Date ?? top.Date, Author = front.Author, BlockQuotations = writer.Quotations };
    }

    private static int ReaderCommentsAt(string text, List<TextLine> lines, int from)
    {
        // Above the article 'Comments' is a link; behind some prose it is the heading.
        bool prose = false;
        for (int i = from; i < lines.Count; i++)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            if (SectionMarkers.IsReaderCommentsHeading(line) && (prose || (i == 0 && CommentLines.OpenHere(text, lines, 1)) || SectionMarkers.NamesReaders(line)))
            {
                return i;
            }

            prose = prose || (Furniture.EndsSentence(line) && Words.Count(line) >= FewestProseWords);
        }

        return lines.Count;
    }
}
