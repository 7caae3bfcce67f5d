using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>Reads files in which each line, or each row's 'text', is one sentence by itself.</summary>
public static class SentenceListReader
{
    /// <summary>The sentences, empty ones included: exactly one for each line or row, in order.</summary>
    /// <param name="file">A .csv is read by its text column, anything else by lines.</param>
    /// <exception cref="InputFormatException">It is no text, or a CSV without a text column.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static IReadOnlyList<ListedSentence> Read(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var sentences = new List<ListedSentence>();
        int start = 0;
        foreach (BlockContent content in new InputBlocks().Read(file with { Kind = InputKind.Sentences }).Select(b => b.Read()))
        {
            if (content.Problem is InputProblem problem)
            {
                throw new InputFormatException(problem.Reason);
            }

            sentences.AddRange(content.Sentences.Select(s => s with { Start = file.IsCsv ? 0 : s.Start + start }));
            start += content.Units;
        }

        return sentences;
    }

    /// <summary>Each line of a text, empty ones included.</summary>
    public static IReadOnlyList<ListedSentence> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<ListedSentence>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.AsSpan(start).IndexOf('\n');
            int stop = end < 0 ? text.Length : start + end;
            int trimmed = stop > start && text[stop - 1] == '\r' ? stop - 1 : stop;
            sentences.Add(new ListedSentence(text[start..trimmed], start));
            start = stop + 1;
        }

        return sentences;
    }
}
