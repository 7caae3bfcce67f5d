using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Finds what stands below a page's last text: copyright, terms, lists of other stories.</summary>
internal static partial class PageFooter
{
    private const int MostWords = 14;
    private const int LongestLine = 120;

    /// <summary>Index of the first footer line; the number of lines where there is no footer.</summary>
    /// <remarks>From its first heading on ('Most Popular', '© …') a footer holds no sentence and no comment's time.</remarks>
    public static int FindStart(string text, List<TextLine> lines, int from)
    {
        int start = lines.Count;
        for (int i = lines.Count - 1; i > from; i--)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            if (IsHeading(line))
            {
                start = i;
            }
            else if (!MayBelong(line))
            {
                break;
            }
        }

        return start;
    }

    private static bool IsHeading(ReadOnlySpan<char> line) => line.Length <= LongestLine && Heading().IsMatch(line);

    private static bool MayBelong(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && !Furniture.EndsSentence(line) && Words.Count(line) <= MostWords && !CommentFurniture.IsTime(line) && !CommentFurniture.IsSignature(line)
        && !SectionMarkers.IsReaderCommentsHeading(line) && SectionMarkers.EditorNoteMarker(line) == 0;

    [GeneratedRegex(
        @"^\W*(?:©|\(c\)\s|copyright\b.{0,80}\d{4}|all rights reserved|terms (?:of (?:service|use)|and conditions|& conditions)|privacy (?:policy|notice|settings)|cookie (?:policy|settings|preferences)|contact us|about us|advertise with us"
        + @"|most (?:popular|read|viewed|commented|shared)\W*$|(?:related|recommended|more|other|latest|top|popular|trending) (?:articles?|stories|news|posts|headlines|content|videos|reading)\W*$|recommended for you|you (?:may|might) (?:also )?(?:like|be interested)"
        + @"|(?:from )?around the web|sponsored (?:content|links|stories)|promoted (?:content|stories)|more from\b|follow us\b|(?:subscribe|sign up) (?:to|for) (?:our|the) .{0,40}(?:newsletters?|updates|alerts)\W*$|newsletters?\W*$|sitemap\W*$|back to top)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
