using System.Buffers;
using System.Text;

namespace Stance.Reading.Html;

/// <summary>One pass over a page's markup that takes out what extraction never looks at, and what would make a parser slow.</summary>
/// <remarks>
/// Out go scripts, styles, drawings, comments, formatting tags and nearly all attributes, so that the parser sees a third of
/// a page; JSON-LD is put aside. Tags nested deeper than <see cref="OpenTags.Deepest"/> are dropped and their text stays: a
/// parser's time grows with the square of the depth. Linear in the text's length; never throws.
/// </remarks>
internal sealed class MarkupReducer
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");

    private const string Span = "span";

    private readonly string _html;
    private readonly StringBuilder _output;
    private readonly TagWriter _writer;
    private const int LongestHeading = 400;

    private readonly OpenTags _open = new();
    private int _heading = -1;
    private readonly Stack<bool> _spans = new();
    private readonly List<string> _structuredData = [];
    private readonly HashSet<string> _unclosed = new(StringComparer.OrdinalIgnoreCase);

    private MarkupReducer(string html)
    {
        _html = html;
        _output = new StringBuilder((html.Length / 2) + 16);
        _writer = new TagWriter(_output);
    }

    /// <summary>Reduces a page.</summary>
    public static ReducedMarkup Reduce(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var reducer = new MarkupReducer(html);
        reducer.Run();
        return new ReducedMarkup(reducer._output.ToString(), reducer._structuredData);
    }

    private void Run()
    {
        int at = 0;
        while (at < _html.Length)
        {
            int tag = _html.AsSpan(at).IndexOf('<');
            int end = tag < 0 ? _html.Length : at + tag;
            _output.Append(_html, at, end - at);
            at = end < _html.Length ? ReadTag(end) : end;
        }
    }

    // From a '<' to one past what it opens.
    private int ReadTag(int start)
    {
        char next = start + 1 < _html.Length ? _html[start + 1] : '\0';
        if (char.IsAsciiLetter(next))
        {
            return ReadStart(start);
        }

        if (next == '/' && start + 2 < _html.Length && char.IsAsciiLetter(_html[start + 2]))
        {
            return ReadEnd(start);
        }

        if (next is '!' or '?' or '/')
        {
            return SkipDeclaration(start);
        }

        _output.Append("&lt;");
        return start + 1;
    }

    private int SkipDeclaration(int start)
    {
        if (_html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
        {
            // '<!-->' and '<!--->' are whole comments.
            int close = _html.AsSpan(start + 2).IndexOf("-->", StringComparison.Ordinal);
            return close < 0 ? _html.Length : start + 2 + close + 3;
        }

        int end = _html.AsSpan(start).IndexOf('>');
        return end < 0 ? _html.Length : start + end + 1;
    }

    private int ReadStart(int start)
    {
        ReadOnlySpan<char> name = NameAt(start + 1);
        var attributes = new AttributeReader(_html, start + 1 + name.Length);
        if (TagNames.IsDropped(name))
        {
            return SkipElement(name, ref attributes);
        }

        if (TagNames.IsUseless(name))
        {
            return Skip(ref attributes);
        }

        if (TagNames.IsFormatting(name))
        {
            return ReadSpan(ref attributes);
        }

        EndHeading(name, start);
        if (TagNames.IsVoid(name) || TagNames.IsSelfEnding(name))
        {
            _writer.Write(name, ref attributes, bareIsUseless: name is "meta" or "link");
            return attributes.End;
        }

        if (!_open.Open(TagNames.NumberOf(name)))
        {
            _output.Append("<br>");
            return Skip(ref attributes);
        }

        _writer.Write(name, ref attributes, bareIsUseless: false);
        return attributes.End;
    }

    // A heading that nothing ends does so before the first paragraph behind its words.
    private void EndHeading(ReadOnlySpan<char> name, int start)
    {
        if (TagNames.IsHeading(name))
        {
            _heading = start;
            return;
        }

        if (_heading < 0 || !name.Equals("p", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        ReadOnlySpan<char> words = _html.AsSpan(_heading, Math.Min(start - _heading, LongestHeading));
        words = words[(words.IndexOf('>') + 1)..].Trim();
        bool ended = start - _heading > LongestHeading || words.IsEmpty || words[0] == '<' || words.Contains("</h", StringComparison.OrdinalIgnoreCase)
            || _html.AsSpan(start, Math.Min(_html.Length - start, LongestHeading)).Contains(string.Concat("</", _html.AsSpan(_heading + 1, 2)), StringComparison.OrdinalIgnoreCase);
        _heading = -1;
        if (!ended)
        {
            _open.Close(TagNames.NumberOf("h1"));
            _output.Append("</h1>");
        }
    }

    // A span, or formatting in its place; one without a name of its own is left out.
    private int ReadSpan(ref AttributeReader attributes)
    {
        int number = TagNames.NumberOf(Span);
        bool open = _open.Open(number);
        bool written = open && _writer.Write(Span, ref attributes, bareIsUseless: true);
        int end = open ? attributes.End : Skip(ref attributes);
        if (open && !written)
        {
            _open.Close(number);
        }

        _spans.Push(written);
        return end;
    }

    private int ReadEnd(int start)
    {
        ReadOnlySpan<char> name = NameAt(start + 2);
        int close = _html.AsSpan(start + 2 + name.Length).IndexOf('>');
        int end = close < 0 ? _html.Length : start + 2 + name.Length + close + 1;
        if (TagNames.IsUseless(name) || TagNames.IsDropped(name))
        {
            return end;
        }

        if (TagNames.IsFormatting(name))
        {
            bool closed = _spans.TryPop(out bool written) && written && _open.Close(TagNames.NumberOf(Span));
            _output.Append(closed ? "</span>" : "");
            return end;
        }

        if (TagNames.IsSelfEnding(name) || _open.Close(TagNames.NumberOf(name)))
        {
            _output.Append("</").Append(name).Append('>');
        }
        else
        {
            _output.Append("<br>");
        }

        return end;
    }

    // An element with all that it holds; where its end tag is missing, only its tag, unless it holds raw text.
    private int SkipElement(ReadOnlySpan<char> name, ref AttributeReader attributes)
    {
        bool structured = false;
        while (attributes.MoveNext())
        {
            structured |= attributes.Name.Equals("type", StringComparison.OrdinalIgnoreCase) && attributes.Value.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);
        }

        int from = attributes.End;
        bool whole = _html[from - 1] == '>' && _html[from - 2] == '/' && name.Equals("svg", StringComparison.OrdinalIgnoreCase);
        if (whole)
        {
            return from;
        }

        int end = FindEnd(name, from);
        if (end < 0)
        {
            return TagNames.IsRawText(name) ? _html.Length : from;
        }

        if (structured && name.Equals("script", StringComparison.OrdinalIgnoreCase))
        {
            _structuredData.Add(_html[from..end]);
        }

        int close = _html.AsSpan(end).IndexOf('>');
        return close < 0 ? _html.Length : end + close + 1;
    }

    // A missing end tag is looked for once, not once for each start tag.
    private int FindEnd(ReadOnlySpan<char> name, int from)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> unclosed = _unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        if (unclosed.Contains(name))
        {
            return -1;
        }

        int at = from;
        while (true)
        {
            int found = _html.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
            {
                unclosed.Add(name);
                return -1;
            }

            at += found;
            if (_html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndsName(at + 2 + name.Length))
            {
                return at;
            }

            at += 2;
        }
    }

    private bool EndsName(int at) => at >= _html.Length || NameEnd.Contains(_html[at]);

    private static int Skip(ref AttributeReader attributes)
    {
        while (attributes.MoveNext())
        {
        }

        return attributes.End;
    }

    private ReadOnlySpan<char> NameAt(int start)
    {
        ReadOnlySpan<char> rest = _html.AsSpan(start);
        int length = rest.IndexOfAny(NameEnd);
        return length < 0 ? rest : rest[..length];
    }
}
