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
        line.Length <= LongestFurniture && (CommentButtons.IsRow(line) || Control().IsMatch(line) || Badge().IsMatch(line) || Form().IsMatch(line) || Furniture.IsOrnament(line) || Furniture.IsWholeLine(line) || CommentSpeakers.IsPostFurniture(line) || IsTime(line));

    /// <summary>What a site says about a writer under the name: 'Top Contributor', 'Level 3', '(Edited)'.</summary>
    public static bool IsBadge(ReadOnlySpan<char> line) => line.Length <= LongestFurniture && Badge().IsMatch(line);

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

        return Handle().IsMatch(line) || CommentSpeakers.IsPostHeader(line) || Speaker().IsMatch(line) || IsNameThenTime(line) || IsDashSignature(line) || IsNameThenName(line);
    }

    /// <summary>A name and a place, which sign a comment where a time stands below them: 'Jane, London'.</summary>
    public static bool IsNameAndPlace(ReadOnlySpan<char> line) =>
        line.Length <= 60 && line.Count(',') == 1 && line[^1] != ',' && !Furniture.EndsSentence(line) && Words.Count(line) <= 6 && Words.AllCapitalised(line);

    // 'Osei L. → anna_k'.
    private static bool IsNameThenName(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOfAny("→▸»↪");
        return arrow > 0 && arrow < line.Length - 1 && MayBeName(line[..arrow].Trim()) && MayBeName(line[(arrow + 1)..].Trim());
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
        date = date < 0 ? IndexOf(Ago(), line) : date;
        date = date < 0 && line.ContainsAnyInRange('0', '9') ? IndexOf(ShortAge(), line) : date;
        if (date <= 0)
        {
            return false;
        }

        // '[–] boater 12 points 3 hours ago'.
        ReadOnlySpan<char> name = line[..date].TrimStart("[]+–—- ").TrimEnd(" ,|·•–—-:(@[");
        name = IndexOf(Points(), name) is >= 0 and int points ? name[..points] : name;

        // 'Pat, Marlow, 3 hours ago'.
        name = name.IndexOf(',') is > 0 and int comma ? name[..comma] : name;
        return name.Length > 0 && MayBeName(name);
    }

    private static int IndexOf(Regex pattern, ReadOnlySpan<char> line)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(line))
        {
            return match.Index;
        }

        return -1;
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

    // 'BlueHeron42 · 3h', 'Jan (2d)'.
    [GeneratedRegex(@"(?<=\S)\s*[·•|,(]\s*\d{1,3}\s?(?:s|m|min|mins|h|hr|hrs|d|w|wk|mo|y|yr|yrs)\.?(?:\s+ago)?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortAge();

    [GeneratedRegex(@"\s+-?\d[\d,.k]*\s+(?:points?|votes?|likes?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();

    [GeneratedRegex(
        @"^\W*(?:top (?:contributor|commenter|fan|voice)|(?:forum |site )?(?:moderator|admin|administrator|staff|editor|member|subscriber|supporter|patron|guest|anonymous|verified)|level \d+|lvl\.? \d+|rank \d+|new member|senior member|member since .{1,20}|joined .{1,20}\d{4}|\d[\d,]* (?:posts|followers)|edited|(?:comment )?(?:deleted|removed)(?: by (?:user|moderator|author))?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Badge();

    [GeneratedRegex(
        @"^\W*(?:click (?:here )?to (?:rate|vote|reply|view|report)\b.{0,40}|flag (?:as .{1,30}|this (?:comment|post))|report (?:abuse|this (?:comment|post)|comment|as (?:spam|abusive|inappropriate|offensive))|recommended by \d+.{0,20}|(?:see|view|show|load|read)(?: all| more| \d[\d,]*(?: more)?){1,2} (?:comments?|repl(?:y|ies)|responses)(?: \(?\d+\)?)?"
        + @"|(?:sign|log) ?in (?:or .{1,20} )?to .{1,40}|(?:add|post|leave|write|submit) (?:a|your) (?:own )?(?:public )?(?:comment|reply|response)|your (?:name|e-?mail|comment)(?: address)?|name\W*|e-?mail(?: address)?\W*|website\W*|cancel reply|comments? (?:are|is|have been) (?:now )?closed.{0,60}|this comment (?:has been|was) (?:removed|deleted|hidden).{0,60}"
        + @"|(?:please )?(?:read|see|review|follow) our (?:commenting|comment|comments|community|moderation|house) (?:policy|guidelines|rules|standards).{0,60}|be the first to (?:comment|reply).{0,30}|no comments yet.{0,40}|your email address will not be published.{0,60}|required fields are marked.{0,20}|notify me of .{1,60}|comments? (?:policy|guidelines|rules)|community guidelines)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\p{Lu}{2,3}$|^(?:\p{Lu}\.\s?){1,3}$|^(?:\p{Lu}\.\s?){1,2}\p{Lu}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // One word with a digit, underscore or inner capital; or anything after '@'.
    [GeneratedRegex(@"^@\w{2,30}$|^(?=\S*\p{L})(?=\S*[\d_]|\p{Lu}?\p{Ll}+\p{Lu}\p{Ll})[\p{L}\d_.\-]{3,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^(?i:posted by|comment by|written by)\s+\S.{0,58}$|^\p{Lu}[\w.'’\-]*(?:\s\p{Lu}[\w.'’\-]*){0,2}\s(?:says|wrote|writes|replied|commented|responded|replies to .{1,30}|replied to .{1,30}|said(?=\s*:))\s*:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:about |over |almost )?(?:(?:a|an|one|\d+)\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|years?|yrs?)\s+ago|yesterday|just now)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^[\p{Lu}\d@][\w.'’\-]*(?:\s+(?:\p{Lu}[\w.'’\-]*|of|the|from|in|and|de|van|\d+))*$|^[\p{Ll}\d_.\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NameStart();
}
