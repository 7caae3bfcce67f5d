using System.Text;

namespace Stance.Cli.Writers;

/// <summary>Text from a page as a terminal may show it: no control characters, no marks that turn the line around.</summary>
internal static class SafeText
{
    public static string Of(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool turns = c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
            if (!turns)
            {
                safe.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
            }
        }

        return safe.ToString();
    }
}
