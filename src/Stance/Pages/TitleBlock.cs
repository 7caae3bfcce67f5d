namespace Stance.Pages;

/// <summary>The lines above a page's prose: title, outlet, authors, dates, in the orders in which sites print them.</summary>
/// <param name="Title">The title without a markdown '#', or null where the page opens with prose.</param>
/// <param name="Outlet">The outlet line, or null.</param>
/// <param name="Date">yyyy-MM-dd, or null.</param>
/// <param name="Next">Index of the first line below the block.</param>
internal sealed record TitleBlock(TextSpan? Title, string? Outlet, string? Date, int Next)
{
    private const int MostTitleWords = 32;
    private const int MostBlockLines = 12;

    /// <summary>Reads the block at the top of a page; a page without one gives an empty block that ends at line 0.</summary>
    /// <param name="text">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="given">The title where front matter gives it; a '# heading' at the top takes its place.</param>
    /// <param name="width">The column that the text is wrapped at, else <see cref="int.MaxValue"/>.</param>
    public static TitleBlock Read(string text, List<TextLine> lines, TextSpan? given, int width)
    {
        TextSpan? title = given;
        bool headed = given is null;
        string? outlet = null;
        string? date = null;
        int i = 0;
        for (; i < lines.Count && i < MostBlockLines; i++)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            bool heading = SectionMarkers.IsReaderCommentsHeading(line);
            if (CommentSpeakers.IsPostHeader(line) || (i == 0 && heading && CommentLines.OpenHere(text, lines, 1)) || SectionMarkers.EditorNoteMarker(line) > 0 || SectionMarkers.IsEditorNoteHeading(line) || (heading && SectionMarkers.NamesReaders(line)))
            {
                break;
            }

            // '12 comments' up here is a counter with a link, not the heading above them.
            bool mayBeOutlet = title is not null || IsAboveTitle(text, lines, i);
            if (!headed && OpensWithHeading(line))
            {
                (title, headed) = (null, true);
            }

            if (heading || IsKicker(text, lines, i, title) || TopFurniture(line, mayBeOutlet, ref outlet, ref date))
            {
                continue;
            }

            if (title is null && (line[0] == '#' || IsTitle(text, lines, i) || IsBrokenTitle(text, lines, i, width)))
            {
                int hashes = line.Length - line.TrimStart("# ").Length;
                int start = lines[i].Span.Start + hashes;
                i = LineWrapping.TitleEnd(text, lines, i, width);
                title = LineMarkup.LinkText(text, TextSpan.FromBounds(start, lines[i].Span.End));
                continue;
            }

            if (title is not null && IsAuthor(text, lines, i))
            {
                continue;
            }

            break;
        }

        return new TitleBlock(title, outlet, date, i);
    }

    private static bool OpensWithHeading(ReadOnlySpan<char> line) => line.StartsWith("# ", StringComparison.Ordinal);

    // Whether a title stands below a line, with nothing but addresses and separators between.
    private static bool IsAboveTitle(string text, List<TextLine> lines, int i)
    {
        int next = i + 1;
        while (next < lines.Count && next < MostBlockLines && (Furniture.IsWholeLine(lines[next].Span.In(text)) || Furniture.IsOrnament(lines[next].Span.In(text)) || Furniture.IsWebAddress(lines[next].Span.In(text))))
        {
            next++;
        }

        return next < lines.Count && IsTitle(text, lines, next) && !Furniture.IsByline(lines[next].Span.In(text));
    }

    // 'Politics', 'OPINION' above the title.
    private static bool IsKicker(string text, List<TextLine> lines, int i, TextSpan? title)
    {
        ReadOnlySpan<char> line = lines[i].Span.In(text);
        bool shortLine = title is null && Words.Count(line) == 1 && !Furniture.EndsSentence(line) && line[0] != '#';
        return shortLine && i + 2 < lines.Count && IsTitle(text, lines, i + 1) && !Furniture.IsOutlet(line);
    }

    private static bool TopFurniture(ReadOnlySpan<char> line, bool mayBeOutlet, ref string? outlet, ref string? date)
    {
        if (line.Length == 0)
        {
            return true;
        }

        if (line.IndexOfAny("|•·") is > 0 and int cut && line.Length < 120)
        {
            return JoinedFurniture(line, cut, mayBeOutlet, ref outlet, ref date);
        }

        bool dated = DateLines.IsDateLine(line) || DateLines.IsDatedBreadcrumb(line);
        if (dated && date is null && DateLines.TryFindDate(line, out string found))
        {
            date = found;
        }

        // 'Home > News > Politics'.
        bool breadcrumb = line.ContainsAny(">›") && line.Length < 80;
        if (dated || breadcrumb || Furniture.IsWebAddress(line) || Furniture.IsAnywhere(line) || Furniture.IsByline(line))
        {
            return true;
        }

        if (!mayBeOutlet || !Furniture.IsOutlet(line))
        {
            return false;
        }

        outlet ??= line.ToString();
        return true;
    }

    // 'The Ledger | May 12, 2026 | Ann Doe': furniture where each piece is, and only then read.
    private static bool JoinedFurniture(ReadOnlySpan<char> line, int cut, bool mayBeOutlet, ref string? outlet, ref string? date)
    {
        string? pieceOutlet = outlet;
        string? pieceDate = date;
        ReadOnlySpan<char> head = line[..cut].Trim();
        ReadOnlySpan<char> rest = line[(cut + 1)..].Trim();
        bool joined = (TopFurniture(head, mayBeOutlet, ref pieceOutlet, ref pieceDate) || Furniture.IsNameLike(head))
            && (rest.Length == 0 || TopFurniture(rest, mayBeOutlet, ref pieceOutlet, ref pieceDate) || Furniture.IsNameLike(rest));
        (outlet, date) = joined ? (pieceOutlet, pieceDate) : (outlet, date);
        return joined;
    }

    // An author's name without 'By': only between other lines of the block.
    private static bool IsAuthor(string text, List<TextLine> lines, int i)
    {
        if (i + 1 >= lines.Count || !Furniture.IsNameLike(lines[i].Span.In(text)))
        {
            return false;
        }

        ReadOnlySpan<char> next = lines[i + 1].Span.In(text);
        string? outlet = null;
        string? date = null;
        return TopFurniture(next, true, ref outlet, ref date);
    }

    // A title that a column broke before a small letter: no end mark, and the block goes on below it.
    private static bool IsBrokenTitle(string text, List<TextLine> lines, int i, int width)
    {
        int next = LineWrapping.TitleEnd(text, lines, i, width) + 1;
        if (next == i + 1 || next >= lines.Count || Bullets.Marker(lines[i].Span.In(text)) > 0 || Furniture.EndsSentence(lines[next - 1].Span.In(text)))
        {
            return false;
        }

        return lines[next].AfterBlank || Furniture.IsByline(lines[next].Span.In(text)) || IsAuthor(text, lines, next);
    }

    private static bool IsTitle(string text, List<TextLine> lines, int i)
    {
        ReadOnlySpan<char> line = lines[i].Span.In(text);
        if (i + 1 >= lines.Count || Words.Count(line) is < 2 or > MostTitleWords || Bullets.Marker(line) > 0)
        {
            return false;
        }

        bool question = line.TrimEnd("\"'”’)")[^1..] is "?" or "!" or "…";
        bool stop = Furniture.EndsSentence(line) && !question;
        ReadOnlySpan<char> next = lines[i + 1].Span.In(text);
        bool runsOn = !lines[i + 1].AfterBlank && !Furniture.EndsSentence(line) && char.IsLower(next[0]);
        return !stop && !runsOn && line[^1] is not (',' or ';' or ':');
    }
}
