using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Recognises the lines that open an editor's note or the readers' comments.</summary>
internal static partial class SectionMarkers
{
    private const int LongestMarker = 60;

    /// <summary>Whether the whole line is a heading above reader comments ('Reader Comments', 'Comments (12)', 'Join the discussion').</summary>
    public static bool IsReaderCommentsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestMarker && ReaderComments().IsMatch(line);

    /// <summary>The length of the marker that opens an editor's note ('Comment: ', '[Ed.: '), or 0.</summary>
    public static int EditorNoteMarker(ReadOnlySpan<char> line)
    {
        foreach (ValueMatch match in EditorNote().EnumerateMatches(line.Length <= LongestMarker ? line : line[..LongestMarker]))
        {
            return match.Length;
        }

        return 0;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:all|top|recent|latest|most recent|your)\s+)?(?:\d[\d,.]*\s+)?(?:(?:reader|readers?['’]?s?['’]?|user|users['’]?|visitor|public|viewer)\s+)?(?:comments?|responses|replies)\s*(?:from (?:our )?readers)?\W*\d*\W*$"
        + @"|^\W*(?:join|start|continue|enter)\s+(?:in\s+)?(?:the|this)\s+(?:discussion|conversation|debate)\W*$"
        + @"|^\W*(?:have your say|your say|leave a (?:comment|reply)|what (?:our |the )?readers (?:say|are saying|said|think)|discussion thread|from the comments|readers (?:respond|react)|what do you think)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReaderComments();

    [GeneratedRegex(
        @"^[\s*_\[(]*(?:comment|ed\.?|eds\.?|editor|editors|(?:the\s+)?editor['’]?s?['’]?\s+(?:note|comment|remark)|editors['’]\s+(?:note|comment)|editorial\s+(?:note|comment)|(?:a\s+)?note\s+from\s+(?:the\s+|our\s+)?editors?|ed\.?\s+note|editor\s+note|publisher['’]s\s+note|site\s+comment|our\s+comment|moderator['’]s\s+note)[*_]*\s*(?::|[–—]|-\s)[*_\s]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditorNote();
}
