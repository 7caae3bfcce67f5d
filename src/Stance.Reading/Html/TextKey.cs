using System.Text;

namespace Stance.Reading.Html;

/// <summary>Makes texts comparable that differ in white space, marks and case only.</summary>
internal static class TextKey
{
    /// <summary>The letters and digits of a text, small.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
