using System.Text;

namespace Stance.Reading.Html;

/// <summary>Mends what is most often wrong with JSON inside a page's scripts.</summary>
internal static class JsonRepair
{
    /// <summary>The text without comment and CDATA wrappers and a closing ';', and with line breaks and tabs inside strings made spaces.</summary>
    public static string Mend(string json)
    {
        ReadOnlySpan<char> text = Unwrap(json);
        var mended = new StringBuilder(text.Length);
        bool inString = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && inString && i + 1 < text.Length)
            {
                mended.Append(Escape(text[i + 1]));
                i++;
                continue;
            }

            inString ^= c == '"';
            mended.Append(inString && char.IsControl(c) ? ' ' : c);
        }

        return mended.ToString();
    }

    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("<!-/* \t\r\n");
        if (text.StartsWith("[CDATA[", StringComparison.Ordinal))
        {
            int close = text.LastIndexOf("]]>", StringComparison.Ordinal);
            text = (close < 0 ? text : text[..close])["[CDATA[".Length..].TrimStart("/* \t\r\n");
        }

        int end = text.StartsWith('{') ? text.LastIndexOf('}') : text.LastIndexOf(']');
        return end >= 0 ? text[..(end + 1)] : text;
    }

    // JSON knows few escapes: of another, the backslash goes.
    private static string Escape(char c) => c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u' ? "\\" + c : char.IsControl(c) ? " " : c.ToString();
}
