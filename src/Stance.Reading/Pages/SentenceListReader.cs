using Stance.Reading.Files;
using Stance.Reading.Rows;

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
        if (FileKinds.TryGet(file.Path, out InputKind kind) && kind is InputKind.JsonLines or InputKind.Html)
        {
            throw new InputFormatException("--input sentences reads lines of text files and the text column of .csv files");
        }

        string text = TextFile.Read(file);
        return file.IsCsv ? ReadCsv(text) : Lines(text);
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

    private static List<ListedSentence> ReadCsv(string text)
    {
        var sentences = new List<ListedSentence>();
        using var table = new CsvTable(text, keepBlankLines: true);
        table.Require("text");
        bool scored = ScoreOutput.IsHeader(table);
        while (table.Read())
        {
            // A row that can't be read still is one: it comes out empty, with its problem.
            if (table.Problem is string problem)
            {
                sentences.Add(new ListedSentence("", 0, $"{table.Line}: {problem}"));
                continue;
            }

            sentences.Add(new ListedSentence(scored ? ScoreOutput.Unguard(table["text"]!) : table["text"]!, 0));
        }

        return sentences;
    }
}
