using System.Buffers;
using System.Globalization;
using System.Text;

namespace Stance.Cli.Reports;

/// <summary>Text from outside as a web page may show it: nothing in it is markup, and nothing in it hides or turns the text around it.</summary>
internal static class HtmlText
{
    // Escaping also covers what ends an attribute, quoted or not.
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'`");

    // White space that is not a space, controls, marks of direction, surrogates and non-characters.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x2028, 0x2029])
            .Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Concat(Enumerable.Range(0xD800, 0x800))
            .Concat(Enumerable.Range(0xFDD0, 0x20)).Concat([0xFFFE, 0xFFFF]).Select(c => (char)c)));

    /// <summary>Escaped for the content of an element or a quoted attribute.</summary>
    public static string Escape(string? text)
    {
        string clean = Clean(text);
        if (!clean.AsSpan().ContainsAny(Marks))
        {
            return clean;
        }

        var escaped = new StringBuilder(clean.Length + 16);
        foreach (char c in clean)
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '`' => "&#96;",
                _ => null,
            });
            if (!Marks.Contains(c))
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Valid UTF-16 in which every control can be seen: line ends and tabs as spaces, control characters as their pictures (␀), marks that turn the line around by their numbers, broken surrogates as U+FFFD.</summary>
    public static string Clean(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(Suspects))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            Append(clean, rune);
        }

        return clean.ToString();
    }

    /// <summary>The address if it leads to the web: absolute, http or https; else null.</summary>
    public static string? WebAddress(string? url) =>
        url is not null && !url.AsSpan().ContainsAny(Suspects) && Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;

    private static void Append(StringBuilder clean, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029:
                clean.Append(' ');
                break;
            case < 0x20:
                clean.Append((char)(0x2400 + rune.Value));
                break;
            case 0x7F:
                clean.Append('\u2421');
                break;
            case (>= 0x80 and < 0xA0) or (>= 0xFDD0 and <= 0xFDEF):
            case int value when (value & 0xFFFE) == 0xFFFE:
                clean.Append('\uFFFD');
                break;
            case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069):
                clean.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
                break;
            default:
                clean.Append(rune.ToString());
                break;
        }
    }
}
