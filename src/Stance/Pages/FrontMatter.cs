using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>The block of fields at the top of a Markdown file: between two lines '---' (YAML) or '+++' (TOML).</summary>
/// <param name="End">Index behind the closing line; 0 where the text has no such block.</param>
/// <param name="Title">The title's span, without its quotation marks, or null.</param>
/// <param name="Author">As given, or null.</param>
/// <param name="Outlet">The fields 'source', 'publisher', 'publication', 'outlet', or null.</param>
/// <param name="Date">yyyy-MM-dd, or null.</param>
internal sealed partial record FrontMatter(int End, TextSpan? Title, string? Author, string? Outlet, string? Date)
{
    private const int MostLines = 60;

    /// <summary>Reads the block; a text without one, or whose first lines are anything but fields, gives an empty one.</summary>
    public static FrontMatter Read(string text)
    {
        var front = new FrontMatter(0, null, null, null, null);
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        TextSpan fence = Line(text, start, out int next);
        string mark = fence.In(text).ToString();
        if (mark is not ("---" or "+++"))
        {
            return front;
        }

        bool any = false;
        for (int i = 0; i < MostLines && next < text.Length; i++)
        {
            TextSpan line = Line(text, next, out next);
            ReadOnlySpan<char> content = line.In(text);
            if (content.SequenceEqual(mark) || (mark == "---" && content is "..."))
            {
                return any ? front with { End = next } : new FrontMatter(0, null, null, null, null);
            }

            Match field = Field().Match(text, line.Start, line.Length);
            any |= field.Success;
            if (field.Success)
            {
                front = front.With(text, field.Groups["name"].Value, Unquoted(text, field.Groups["value"]));
            }
            else if (!content.IsEmpty && !(any && MayBelong().IsMatch(content)) && content[0] != '#')
            {
                break;
            }
        }

        return new FrontMatter(0, null, null, null, null);
    }

    // The first field of a kind counts.
    private FrontMatter With(string text, string name, TextSpan value)
    {
        string? given = value.Length == 0 ? null : value.In(text).ToString();
        return name.ToLowerInvariant() switch
        {
            "title" => this with { Title = Title ?? (given is null ? null : value) },
            "author" or "authors" or "byline" => this with { Author = Author ?? given?.Trim('[', ']') },
            "source" or "publisher" or "publication" or "outlet" => this with { Outlet = Outlet ?? given },
            "date" or "published" or "pubdate" or "publishdate" => this with { Date = Date ?? (DateLines.TryFindDate(given, out string date) ? date : null) },
            _ => this,
        };
    }

    private static TextSpan Unquoted(string text, Group value)
    {
        TextSpan span = new TextSpan(value.Index, value.Length).Trim(text);
        bool quoted = span.Length > 1 && text[span.Start] is '"' or '\'' && text[span.End - 1] == text[span.Start];
        return quoted ? new TextSpan(span.Start + 1, span.Length - 2).Trim(text) : span;
    }

    // The line from an index on, without white space at its ends, and where the next begins.
    private static TextSpan Line(string text, int start, out int next)
    {
        int length = text.AsSpan(start).IndexOfAny('\n', '\r');
        int end = length < 0 ? text.Length : start + length;
        next = Math.Min(text.Length, end + 1);
        next += next < text.Length && text[end] == '\r' && text[next] == '\n' ? 1 : 0;
        return TextSpan.FromBounds(start, end).Trim(text);
    }

    [GeneratedRegex(@"\G(?<name>[A-Za-z][\w-]{0,40})\s*[:=](?:[ \t]+(?<value>[^\r\n]*))?(?=[\r\n]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // An item of a field's list, or a table's head in TOML.
    [GeneratedRegex(@"^(?:-\s|[\[\]{}'""])", RegexOptions.CultureInvariant)]
    private static partial Regex MayBelong();
}
