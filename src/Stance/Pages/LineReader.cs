namespace Stance.Pages;

/// <summary>Cuts a text into the spans of its lines, white space and markup at both ends of each left out.</summary>
internal static class LineReader
{
    /// <summary>Every line that is not blank, in order, and whether a blank line stands before it.</summary>
    /// <remarks>Line ends: LF, CR, CRLF, and U+0085, U+2028, U+2029. Linear in the text's length.</remarks>
    public static List<TextLine> Read(ReadOnlySpan<char> text)
    {
        var lines = new List<TextLine>();
        int start = 0;
        bool afterBlank = false;
        while (start < text.Length)
        {
            int length = text[start..].IndexOfAny("\n\r\u0085\u2028\u2029");
            int end = length < 0 ? text.Length : start + length;
            TextSpan span = TextSpan.FromBounds(start, end).Trim(text);
            if (span.Length > 0)
            {
                lines.Add(LineMarkup.Strip(text, new TextLine(span, afterBlank)));
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }

            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                start++;
            }
        }

        return lines;
    }
}
