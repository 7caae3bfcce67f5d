using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>Reads files in which each line, or each row's 'text', is one sentence by itself.</summary>
public static class SentenceListReader
{
    /// <summary>The sentences, empty ones included: exactly one for each line or row, in order.</summary>
    /// <param name="file">A .csv is read by its text column, anything else by lines.</param>
    /// <exception cref="InputFormatException">It is no text, or a CSV without a text column or with a broken row.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static IReadOnlyList<ListedSentence> Read(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        string text = TextFile.Read(file);
        return file.IsCsv ? ReadCsv(text) : ReadLines(text);
    }

    private static List<ListedSentence> ReadCsv(string text)
    {
        var sentences = new List<ListedSentence>();
        using var table = new CsvTable(text);
        table.Require("text");
        bool scored = ScoreOutput.IsHeader(table);
        while (table.Read())
        {
            if (table.FieldCount != table.Header.Count)
            {
                throw new InputFormatException($"line {table.Line}: {table.FieldCount} fields where the header has {table.Header.Count}");
            }

            sentences.Add(new ListedSentence(scored ? ScoreOutput.Unguard(table["text"]!) : table["text"]!, 0));
        }

        return sentences;
    }

    private static List<ListedSentence> ReadLines(string text)
    {
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
