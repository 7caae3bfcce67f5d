using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Recognises who speaks, where it stands on the line of what is said: 'Ann T: …', '**Ann** (5 May): …', 'Ann Doe @ann · 3h'.</summary>
internal static partial class CommentSpeakers
{
    private const int LongestPrefix = 80;
    private const int LongestHeader = 120;

    /// <summary>The length of the name, its colon and the space behind it at the head of a comment, or 0.</summary>
    /// <remarks>A name in bold, one with a time in brackets, a small user name with a digit or '_', or a first name with an initial; 'Fun Fact: …' and 'Plan B: …' stay.</remarks>
    public static int Prefix(ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> head = comment.Length <= LongestPrefix ? comment : comment[..LongestPrefix];
        foreach (ValueMatch match in Marked().EnumerateMatches(head))
        {
            return match.Length < comment.Length ? match.Length : 0;
        }

        foreach (ValueMatch match in Names().EnumerateMatches(head))
        {
            return match.Length < comment.Length ? match.Length : 0;
        }

        return 0;
    }

    /// <summary>How long a comment is without the 'Edited' or '(edited)' that the site sets behind its end mark.</summary>
    public static int LengthWithoutEdited(ReadOnlySpan<char> comment)
    {
        const int Longest = 16;
        int from = Math.Max(0, comment.Length - Longest);
        foreach (ValueMatch match in Edited().EnumerateMatches(comment[from..]))
        {
            return from + match.Index;
        }

        return comment.Length;
    }

    /// <summary>The line above a post on a network: 'Ann Doe @ann · 3h', '@ann · 12 May'.</summary>
    public static bool IsPostHeader(ReadOnlySpan<char> line) => line.Length <= LongestHeader && line.Contains('@') && PostHeader().IsMatch(line);

    /// <summary>What a network sets below or above a post: 'Replying to @ann', '12 Retweets 40 Likes'.</summary>
    public static bool IsPostFurniture(ReadOnlySpan<char> line) => line.Length <= LongestHeader && PostFurniture().IsMatch(line);

    [GeneratedRegex(
        @"^(?:\*\*[^*:]{1,40}\*\*(?:\s*\([^)]{1,30}\))?\s*:\s+|\*\*[^*:]{1,40}:\*\*\s+|\p{Lu}[\w.'’-]*(?:\s\p{Lu}[\w.'’-]*){0,2}\s\((?=[^)]*\d)[^)]{1,30}\)\s*:\s+|(?=\S*[\d_])\p{Ll}[\w.]{2,29}\s?(?::|\s[-–—])\s+)(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?!(?:Plan|Option|Vitamin|Type|Part|Point|Group|Team|Class|Grade|Exhibit|Section|Question|Hepatitis|Gen)\s)\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}\.?:\s+(?=[\p{Lu}\d""“'‘@])", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<=[.!?…""”)])\s+(?:Edited|\(edited\))\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Edited();

    [GeneratedRegex(@"^(?:[^@.!?:]{1,60}\s)?\(?@\w{1,30}\)?\s*[·•|]\s*(?=\S{0,12}\d|\S{0,9} \d|now|just|yesterday)[\w ,.:]{1,24}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostHeader();

    [GeneratedRegex(
        @"^replying to (?:@\w{1,30}(?:,|\s|and)*){1,5}$|^(?:\d[\d.,]*\s?[KkMm]?\s+(?:retweets?|reposts?|likes?|quotes?|quote tweets|replies|views|bookmarks|comments|shares)\W*){1,6}$|^show this thread$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostFurniture();
}
