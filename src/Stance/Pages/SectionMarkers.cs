using System.Buffers;
using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Recognises the lines that open an editor's note or the readers' comments.</summary>
internal static partial class SectionMarkers
{
    private const int LongestMarker = 60;

    private static readonly SearchValues<char> MarkerEnds = SearchValues.Create(":–—-");

    /// <summary>Whether the whole line is a heading above reader comments ('Reader Comments', 'Comments (12)', 'Join the discussion').</summary>
    public static bool IsReaderCommentsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestMarker && ReaderComments().IsMatch(line);

    /// <summary>The length of the marker that opens an editor's note ('Comment: ', '[Ed.: '), or 0.</summary>
    public static int EditorNoteMarker(ReadOnlySpan<char> line)
    {
        // Every marker ends in one of these; most lines have none, and need no expression.
        ReadOnlySpan<char> head = line.Length <= LongestMarker ? line : line[..LongestMarker];
        if (head.IndexOfAny(MarkerEnds) < 0)
        {
            return 0;
        }

        foreach (ValueMatch match in EditorNote().EnumerateMatches(head))
        {
            return match.Length;
        }

        return 0;
    }

    /// <summary>Whether the whole line is a heading above an editor's note ('Editor's note', 'NOTE FROM THE EDITOR:').</summary>
    public static bool IsEditorNoteHeading(ReadOnlySpan<char> line) => line.Length <= LongestMarker && NoteHeading().IsMatch(line);

    /// <summary>The length of the marker with which an outlet corrects or amends its article ('Correction, May 6: ', 'Update: '), or 0.</summary>
    public static int CorrectionMarker(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line.Length <= LongestMarker ? line : line[..LongestMarker];
        if (head.IndexOf(':') < 0)
        {
            return 0;
        }

        foreach (ValueMatch match in Correction().EnumerateMatches(head))
        {
            return match.Length < line.Length ? match.Length : 0;
        }

        return 0;
    }

    /// <summary>Where an editor's note in brackets stands inside a paragraph ('… on Friday. [Ed.: We asked.]'), and how long its marker is.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Index of the opening bracket.</param>
    /// <param name="marker">Length of the bracket and marker.</param>
    /// <param name="end">One past the closing bracket, or the paragraph's end.</param>
    public static bool FindBracketedNote(ReadOnlySpan<char> text, out int start, out int marker, out int end)
    {
        int from = 0;
        while (text[from..].IndexOf('[') is >= 0 and int open)
        {
            start = from + open;
            marker = EditorNoteMarker(text[start..]);
            if (marker > 0)
            {
                int close = text[start..].IndexOf(']');
                end = close < 0 ? text.Length : start + close + 1;
                return true;
            }

            from = start + 1;
        }

        (start, marker, end) = (0, 0, 0);
        return false;
    }

    /// <summary>Whether a line's marker is the bare 'Comment:' with which reprints open a note that runs to the end.</summary>
    public static bool OpensClosingNote(ReadOnlySpan<char> line) =>
        line.TrimStart("*_[( ").StartsWith("comment", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a heading names readers, so that it cannot be a link or counter above the article.</summary>
    public static bool NamesReaders(ReadOnlySpan<char> line) =>
        line.Contains("reader", StringComparison.OrdinalIgnoreCase) || line.Contains("user", StringComparison.OrdinalIgnoreCase) || line.Contains("visitor", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\W*(?:(?:all|top|recent|latest|most recent|your)\s+)?(?:\d[\d,.]*\s+)?(?:(?:reader|readers?['’]?s?['’]?|user|users['’]?|visitor|public|viewer)\s+)?(?:comments?|(?:responses|replies)(?=\W*\d))\s*(?:from (?:our )?readers)?\W*\d*\W*$"
        + @"|^\W*(?:join|start|continue|enter)\s+(?:in\s+)?(?:the|this)\s+(?:discussion|conversation|debate)\W*$"
        + @"|^\W*(?:have your say|your say|leave a (?:comment|reply)|what (?:our |the )?readers (?:say|are saying|said|think)|discussion thread|from the comments|readers (?:respond|react))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReaderComments();

    [GeneratedRegex(
        @"^[\s*_#]*(?:(?:the\s+)?editor['’]?s?['’]?\s+(?:note|comment|remark)|editorial\s+note|(?:a\s+)?note\s+from\s+(?:the\s+|our\s+)?editors?|ed\.?\s+note|publisher['’]s\s+note|moderator['’]s\s+note)[*_]*\s*:?[*_\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteHeading();

    // The word, perhaps a day or a time of day, a colon.
    [GeneratedRegex(
        @"^[*_]*(?:correction|clarification|update)[*_]*(?:\s*,?\s*\(?(?=[^:]*\d)[\p{L}\d.,/\- ]{1,30}(?::\d\d[\p{L}\d., ]{0,16})?\)?)?[*_]*:[*_]*\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Correction();

    [GeneratedRegex(
        @"^[\s*_\[(]*(?:(?:ed\.?|eds\.?|editors?)(?=[*_]*\s*:)|comment|(?:the\s+)?editor['’]?s?['’]?\s+(?:note|comment|remark)|editors['’]\s+(?:note|comment)|editorial\s+(?:note|comment)|(?:a\s+)?note\s+from\s+(?:the\s+|our\s+)?editors?|ed\.?\s+note|editor\s+note|publisher['’]s\s+note|site\s+comment|our\s+comment|moderator['’]s\s+note)[*_]*\s*(?::|[–—]|-\s)[*_\s]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditorNote();
}
