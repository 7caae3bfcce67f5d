namespace Stance.Pages;

/// <summary>Takes the marks of lightweight markup (Markdown, e-mail quoting) off the ends of a line.</summary>
internal static class LineMarkup
{
    /// <summary>The line without '>' before it, emphasis around it and an address behind its link text; whether '>' quoted it.</summary>
    /// <remarks>What stands inside a line stays: spans count into the untouched text. A line of nothing else is let be.</remarks>
    public static TextLine Strip(ReadOnlySpan<char> text, TextLine line)
    {
        TextSpan span = line.Span;
        bool quoted = false;
        while (span.Length > 1 && text[span.Start] == '>')
        {
            span = TextSpan.FromBounds(span.Start + 1, span.End).Trim(text);
            quoted = true;
        }

        span = WithoutEmphasis(text, span);
        span = LinkText(text, span);
        return span.Length == 0 ? line : new TextLine(span, line.AfterBlank, quoted);
    }

    /// <summary>The text of a link, where a span is one and nothing else: '[Dam fails](https://example.org/dam)'.</summary>
    public static TextSpan LinkText(ReadOnlySpan<char> text, TextSpan span)
    {
        ReadOnlySpan<char> line = span.In(text);
        if (line.Length < 5 || line[0] != '[' || line[^1] != ')')
        {
            return span;
        }

        int close = line.IndexOf("](", StringComparison.Ordinal);
        bool one = close > 1 && line[(close + 2)..^1].IndexOfAny(" [()") < 0;
        return one ? new TextSpan(span.Start + 1, close - 1).Trim(text) : span;
    }

    // '**By Jane Poe**', '_Updated._'.
    private static TextSpan WithoutEmphasis(ReadOnlySpan<char> text, TextSpan span)
    {
        const int MostMarks = 3;
        for (int i = 0; i < MostMarks && span.Length > 2; i++)
        {
            char mark = text[span.Start];
            TextSpan inner = new(span.Start + 1, span.Length - 2);
            if (mark is not ('*' or '_') || text[span.End - 1] != mark || char.IsWhiteSpace(text[inner.Start]) || HoldsAlone(inner.In(text), mark))
            {
                break;
            }

            span = inner.Trim(text);
        }

        return span;
    }

    // Whether the marks at both ends belong to words of their own, as in '*one* and *two*'.
    private static bool HoldsAlone(ReadOnlySpan<char> inner, char mark) => inner.Trim(mark).Contains(mark);
}
