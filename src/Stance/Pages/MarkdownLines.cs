using System.Text.RegularExpressions;

namespace Stance.Pages;

/// <summary>Takes what is nobody's sentence out of a Markdown text's lines: fenced code, footnote definitions; marks the rows of tables.</summary>
internal static partial class MarkdownLines
{
    private const int LongestRule = 400;

    /// <summary>The lines that are left, a table's rows marked and without the '|' at their ends.</summary>
    /// <remarks>A fence that nothing closes is dropped by itself, what follows it stays. Linear.</remarks>
    public static List<TextLine> Read(string text, List<TextLine> lines)
    {
        var kept = new List<TextLine>(lines.Count);
        string? fence = null;
        int opened = 0;
        bool inTable = false;
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            string? mark = line.StartsWith("```", StringComparison.Ordinal) ? "```" : line.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;
            if (mark is not null && (fence is null || fence == mark))
            {
                opened = fence is null ? kept.Count : opened;
                kept.RemoveRange(fence is null ? kept.Count : opened, fence is null ? 0 : kept.Count - opened);
                fence = fence is null ? mark : null;
                continue;
            }

            inTable = fence is null && !(inTable && lines[i].AfterBlank) && line.Contains('|') && (inTable || (i + 1 < lines.Count && IsRule(text, lines[i + 1])));
            if (!inTable && FootnoteDefinition().IsMatch(line))
            {
                continue;
            }

            kept.Add(inTable ? lines[i] with { Span = WithoutPipes(text, lines[i].Span), Row = true } : lines[i]);
        }

        return kept;
    }

    // '|---|:--:|' below a table's head.
    private static bool IsRule(string text, TextLine line) => line.Span.Length <= LongestRule && !line.AfterBlank && TableRule().IsMatch(line.Span.In(text));

    private static TextSpan WithoutPipes(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (end - start > 1 && text[start] == '|')
        {
            start++;
        }

        while (end - start > 1 && text[end - 1] == '|')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end).Trim(text);
    }

    [GeneratedRegex(@"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$(?<=\|.*)", RegexOptions.CultureInvariant)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\[\^[^\]\s]{1,40}\]:", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteDefinition();
}
