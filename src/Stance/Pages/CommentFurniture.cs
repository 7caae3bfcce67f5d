using System.Buffers;
using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Recognises the lines between reader comments that are nobody's words: names, initials, times, votes, buttons.</summary>
internal static partial class CommentFurniture
{
    private const int LongestFurniture = 80;

    private static readonly SearchValues<char> ProseMarks = SearchValues.Create("!?,;:\"");

    private static readonly HashSet<string> ShoutedWords = new(StringComparer.Ordinal)
    {
        "OK", "LOL", "WTF", "NO", "YES", "WOW", "OMG", "BS", "SMH", "USA", "UK", "UN", "EU", "US", "HA", "MAGA", "FFS", "NOT", "RIP", "LMAO", "ROFL", "THIS", "FBI", "CIA", "CGI", "SAD", "BAD", "LIE", "WHY", "HOW", "WHO", "BUT", "BBC", "CNN", "GOP", "EPA", "FDA", "IRS", "NHS", "GMO", "AI", "TV", "UFO", "DUH", "MEH", "HUH", "NAH", "YEP", "YUP", "NATO", "NASA",
    };

    /// <summary>Buttons, votes and times: 'Reply', '12 likes', '3 hours ago', a date line.</summary>
    public static bool IsControl(ReadOnlySpan<char> line) =>
        line.Length <= LongestFurniture && (Control().IsMatch(line) || Furniture.IsOrnament(line) || Furniture.IsWholeLine(line) || DateLines.IsDateLine(line));

    /// <summary>When a comment was written, and nothing else: a date line, '3 hours ago'.</summary>
    public static bool IsTime(ReadOnlySpan<char> line) =>
        line.Length <= LongestFurniture && (DateLines.IsDateLine(line) || (Ago().IsMatch(line) && Words.Count(line) <= 4));

    /// <summary>Initials such as 'RC', which sign the comment above them or stand above a time.</summary>
    public static bool IsInitials(ReadOnlySpan<char> line) => line.Length <= LongestFurniture && Initials().IsMatch(line) && !ShoutedWords.Contains(line.ToString());

    /// <summary>A line that names its writer whatever stands around it: 'BlueHeron42', '@anna', 'Anna K. wrote:', 'Anna K., 12 May 2026'.</summary>
    public static bool IsSignature(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestFurniture)
        {
            return false;
        }

        return Handle().IsMatch(line) || Speaker().IsMatch(line) || IsNameThenTime(line) || IsDashSignature(line);
    }

    /// <summary>A line that may be a name and is one if the lines around it are those of a name: 'Anna K.', 'Old Ned from Leeds'.</summary>
    public static bool MayBeName(ReadOnlySpan<char> line)
    {
        bool initial = line.Length > 2 && line[^1] == '.' && char.IsUpper(line[^2]) && line[^3] is ' ' or '.';
        return line.Length <= 40 && (initial || !Furniture.EndsSentence(line)) && Words.Count(line) <= 4 && !line.ContainsAny(ProseMarks) && NameStart().IsMatch(line);
    }

    private static bool IsNameThenTime(ReadOnlySpan<char> line)
    {
        int date = DateLines.TrailingDate(line);
        if (date < 0 && Ago().IsMatch(line))
        {
            foreach (ValueMatch match in Ago().EnumerateMatches(line))
            {
                date = match.Index;
            }
        }

        if (date <= 0)
        {
            return false;
        }

        ReadOnlySpan<char> name = line[..date].Trim(" ,|·•–—-:(@[");

        // 'Pat, Marlow, 3 hours ago'.
        name = name.IndexOf(',') is > 0 and int comma ? name[..comma] : name;
        return name.Length > 0 && MayBeName(name);
    }

    private static bool IsDashSignature(ReadOnlySpan<char> line) =>
        line[0] is '—' or '–' or '-' && !Furniture.EndsSentence(line) && line.Length > 1 && Words.Count(line) is >= 1 and <= 4 && Words.AllCapitalised(line);

    [GeneratedRegex(
        @"^\W*(?:reply|replies|like|likes|dislike|share|report|flag|edited|quote|upvote|downvote|vote|permalink|link|moderated|pinned|author|staff|subscriber|top comment(?:er)?|verified|sort by.*|newest(?: first)?|oldest(?: first)?|most liked|show (?:more|less).*|hide.*replies|view.*repl(?:y|ies)|load more.*|read more|add (?:a )?comment|post (?:a )?comment|log in to .*|see more|recommend(?:ed)?)\W*\d*\W*$"
        + @"|^[\s+\-−▲▼↑↓👍👎♥❤️(]*\d[\d,.k]*\W*$"
        + @"|^\W*\d[\d,.k]*\s*(?:likes?|dislikes?|replies|reply|upvotes?|downvotes?|votes?|points?|people like this|recommend(?:s|ed)?|comments?)\W*(?:(?:·|\||,)?\s*(?:reply|report|share|flag)\W*)*$"
        + @"|^(?:reply|like|share|report|flag)(?:\s*[·|•/]\s*(?:reply|like|share|report|flag|\d+)(?:\s*\(?\d+\)?)?)+\W*$"
        + @"|^\W*(?:(?:a|an|\d+)\s*(?:s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yrs?|years?)\s*(?:ago)?|yesterday|just now|today)\W*$"
        + @"|^in reply to\b.{0,40}$|^repl(?:ying|y) to\b.{0,40}$|^rated up \d+.{0,20}$|^[↑▲+]\s*\d+\s*[↓▼\-−]\s*\d+\W*(?:reply|report|share)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"^\p{Lu}{2,3}$|^(?:\p{Lu}\.\s?){1,3}$|^(?:\p{Lu}\.\s?){1,2}\p{Lu}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // One word with a digit, underscore or inner capital; or anything after '@'.
    [GeneratedRegex(@"^@\w{2,30}$|^(?=\S*\p{L})(?=\S*[\d_]|\p{Lu}?\p{Ll}+\p{Lu}\p{Ll})[\p{L}\d_.\-]{3,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^(?:posted by|comment by)\s+\S.{0,38}$|^\p{Lu}[\w.'’\-]*(?:\s\p{Lu}[\w.'’\-]*){0,2}\s(?:says|wrote|writes|replied|commented|replies to .{1,30}|replied to .{1,30}|said(?=\s*:))\s*:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:(?:a|an|\d+)\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|years?|yrs?)\s+ago|yesterday|just now)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^[\p{Lu}\d@][\w.'’\-]*(?:\s+(?:\p{Lu}[\w.'’\-]*|of|the|from|in|and|de|van|\d+))*$|^[\p{Ll}\d_.\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NameStart();
}
