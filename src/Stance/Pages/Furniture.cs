using System.Globalization;
using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Recognises page furniture: lines that are no one's sentence (CODEBOOK.md, 'Unit').</summary>
internal static partial class Furniture
{
    private const int LongestPattern = 160;

    private const string TerminalMarks = ".!?…";

    private const string ClosingMarks = "\"'”’»)]";

    /// <summary>Furniture wherever it stands: separators, links, buttons, copyright and credit lines, embedded-post credits.</summary>
    public static bool IsAnywhere(ReadOnlySpan<char> line)
    {
        if (!HasLetterOrDigit(line))
        {
            return !IsEmphatic(line);
        }

        return line.Length <= LongestPattern && (Standing().IsMatch(line) || MarkupLine().IsMatch(line) || IsWholeLine(line) || PostCredit().IsMatch(line) || DateLines.IsDateLine(line) || DateLines.IsDatedBreadcrumb(line));
    }

    /// <summary>The credit under an embedded post: '— Jane Doe (@janedoe) February 13, 2021'.</summary>
    public static bool IsPostCredit(ReadOnlySpan<char> line) => line.Length <= LongestPattern && PostCredit().IsMatch(line);

    /// <summary>How long a line is without the post credit at its end; its whole length if there is none.</summary>
    public static int LengthWithoutCredit(ReadOnlySpan<char> line)
    {
        int from = Math.Max(0, line.Length - LongestPattern);
        if (line.Length > 0 && line[^1] is ')' or (>= '0' and <= '9'))
        {
            foreach (ValueMatch match in CreditAtEnd().EnumerateMatches(line[from..]))
            {
                return from + match.Index;
            }
        }

        return line.Length;
    }

    /// <summary>A line that is a link or a button and nothing else, in an article and among comments alike.</summary>
    public static bool IsWholeLine(ReadOnlySpan<char> line) => line.Length <= LongestPattern && Button().IsMatch(line);

    /// <summary>Whether a line holds no letter or digit and is no outcry ('???') either.</summary>
    public static bool IsOrnament(ReadOnlySpan<char> line) => !HasLetterOrDigit(line) && !IsEmphatic(line);

    /// <summary>A byline: 'By Jane Doe', 'By JANE DOE in Cairo and John Roe, Political Editor'.</summary>
    public static bool IsByline(ReadOnlySpan<char> line) =>
        line.Length <= LongestPattern && !EndsSentence(line) && Byline().IsMatch(line) && Words.Count(line) <= 16;

    /// <summary>A line in the byline block that names the outlet: 'RT', 'The Northern Ledger', 'Reuters'.</summary>
    public static bool IsOutlet(ReadOnlySpan<char> line) =>
        line.Length <= 40 && !EndsSentence(line) && !line.Contains(',') && Words.Count(line) <= 5 && (Words.AllCapitalised(line) || !line.Contains(' ')) && NamesOutlet(line) && !Rubric().IsMatch(line);

    /// <summary>A host name and nothing else: 'northernledger.example', 'www.northernledger.example/news'.</summary>
    public static bool IsWebAddress(ReadOnlySpan<char> line) => line.Length <= LongestPattern && WebAddress().IsMatch(line);

    /// <summary>A short line of capitalised words without an end mark, such as an author's name in the byline block.</summary>
    public static bool IsNameLike(ReadOnlySpan<char> line) =>
        line.Length <= 60 && !EndsSentence(line) && Words.Count(line) is >= 1 and <= 6 && Words.AllCapitalised(line);

    /// <summary>A subheading between paragraphs: short, opening with a capital, without an end mark.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line[0] == '#')
        {
            return true;
        }

        if (line.Length > LongestPattern)
        {
            return false;
        }

        int words = Words.Count(line);
        bool colon = line[^1] == ':';
        bool mark = EndsSentence(line) || line[^1] is ',' or ';' or '-' or '–' or '—' || ClosingMarks.Contains(line[^1], StringComparison.Ordinal);
        return words <= (colon ? 5 : 9) && !mark && (char.IsUpper(line[0]) || char.IsDigit(line[0]));
    }

    /// <summary>Whether the line ends as a sentence does: an end mark, perhaps inside closing quotes or brackets.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        int end = line.Length;
        while (end > 0 && ClosingMarks.Contains(line[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end > 0 && TerminalMarks.Contains(line[end - 1], StringComparison.Ordinal);
    }

    // A masthead may be set in capitals: 'THE NORTHERN LEDGER'.
    private static bool NamesOutlet(ReadOnlySpan<char> line)
    {
        bool shouted = Words.Count(line) is > 1 and <= 4 && line.IndexOfAnyInRange('a', 'z') < 0;
        return Outlet().IsMatch(line) || (shouted && Outlet().IsMatch(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(line.ToString().ToLowerInvariant())));
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            // A surrogate may be half of a letter or an emoji, which readers do use as a sentence.
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    // '???' or '!!!' as a comment: somebody's sentence, if the shortest there is.
    private static bool IsEmphatic(ReadOnlySpan<char> line) => !line.ContainsAnyExcept("?!") && line.Length >= 2;

    [GeneratedRegex(
        @"^(?:https?://|www\.)\S+$"
        + @"|^(?:share|tweet|print|email|e-mail|advertisement|sponsored|related|more|read more|see also|read next|most read|trending|subscribe|sign up|log in|sign in|menu|home|skip to (?:main )?content|back to top|load more|show more|view (?:all )?comments?|loading)\W*$"
        + @"|^(?:©|\(c\)|copyright\b)|\ball rights reserved\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    [GeneratedRegex(
        @"^(?:share (?:this|on|via)|follow us|click here|sign up (?:for|to)|subscribe (?:to|for|now)|read more|read also|also read|see also|more on this|advertisement|continue reading|listen to this|download (?:the|our) app)\b.{0,120}$"
        + @"|^(?:related(?: articles?| stories| topics)?|see also|watch|more|in this (?:article|story))\s*:.{0,140}$"
        + @"|^\((?:additional )?(?:reporting|editing|writing|with (?:inputs?|reporting|files))\b.{0,140}\)$|^(?:additional )?(?:reporting|editing|writing) by [A-Z].{0,120}$"
        + @"|^(?:photo(?:graph)?|image|picture|pic|credit|source|video|file photo|getty images)\s*(?:by|credit)?\s*[:©]"
        + @"|^\d+\s*(?:min(?:ute)?s?)\s*(?:read)?$"
        + @"|^(?:tags?|topics?|filed under|category|section)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    // The credit under an embedded post: '— Jane Doe (@janedoe) February 13, 2021'.
    [GeneratedRegex(@"^[—–-]{1,2}\s*[^.!?]{1,80}\(@\w{1,30}\).{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex PostCredit();

    // The same at the end of the post's own line.
    [GeneratedRegex(@"(?<=\S)\s+[—–]\s*[^.!?—–@]{1,60}\(@\w{1,30}\)\s*(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{L}{2,8} \d{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex CreditAtEnd();

    // '![caption](address)', '[3]: address'.
    [GeneratedRegex(@"^!\[[^\]]*\]\([^)]*\)$|^\[[^\]]{1,40}\]:\s*(?:https?://|www\.)\S+$|^```", RegexOptions.CultureInvariant)]
    private static partial Regex MarkupLine();

    [GeneratedRegex(@"^(?:(?:written|reported|posted|published|story|words|edited|analysis|opinion|report)\s+)?by:?\s+\p{Lu}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:https?://)?(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,10}(?:/\S*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^(?:Breaking|Local|World|Latest|Top|Home|More|Sports?|Business|Politics|National|International) News$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rubric();

    [GeneratedRegex(
        @"^\p{Lu}{2,4}$|^The\s|^\S+\.(?:com|org|net|info|co\.uk|ie|ca|in|au)$"
        + @"|\b(?:News|Newsroom|Times|Post|Herald|Ledger|Gazette|Tribune|Journal|Daily|Press|Observer|Examiner|Standard|Chronicle|Telegraph|Guardian|Independent|Mail|Globe|Mirror|Courier|Echo|Argus|Monitor|Reuters|Today|Weekly|Magazine|Review|Wire|Network|Radio|TV|Agency|Dispatch|Bulletin|Register|Sentinel|Voice|Citizen|Advertiser|Online|Media|Broadcasting|Clarion|Trumpet|Beacon)$|^Reuters\b|^BBC\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Outlet();
}
