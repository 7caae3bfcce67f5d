using System.Text;
using System.Text.Json;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Recognises what <c>stance score</c> wrote, and undoes what it did to text cells for spreadsheets.</summary>
public static class ScoreOutput
{
    private static readonly string[] Columns =
        ["section", "index", "stance", "neutral", "editorial", "reader", "bias"];

    /// <summary>Whether a CSV header is that of scored sentences.</summary>
    public static bool IsHeader(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Columns.All(table.Has);
    }

    /// <summary>Throws if a table looks like scored sentences but lacks some of their columns: read as pages, each sentence would be a document.</summary>
    /// <exception cref="InputFormatException">It does.</exception>
    public static void RequireWhole(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!IsHeader(table) && table.Has("text") && table.Has("section") && table.Has("index") && (table.Has("stance") || table.Has("bias")))
        {
            throw new InputFormatException($"this looks like output of 'stance score', but the columns {string.Join(", ", Columns.Where(c => !table.Has(c)))} are missing");
        }
    }

    /// <summary>Whether a line of JSON Lines is a scored sentence or document: an object with the keys that score writes.</summary>
    public static bool IsJsonLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.StartsWith('{') || !(line.Contains("\"probabilities\"", StringComparison.Ordinal) || line.Contains("\"shares\"", StringComparison.Ordinal)))
        {
            return false;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            bool sentence = root.TryGetProperty("probabilities", out _) && root.TryGetProperty("stance", out _) && root.TryGetProperty("section", out _);
            return sentence || (root.TryGetProperty("own", out _) && root.TryGetProperty("comments", out _) && root.TryGetProperty("notes", out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Likewise of a line's bytes, which are UTF-8.</summary>
    internal static bool IsJsonLine(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith((byte)'{') && (line.Span.IndexOf("\"probabilities\""u8) >= 0 || line.Span.IndexOf("\"shares\""u8) >= 0) && IsJsonLine(Encoding.UTF8.GetString(line.Span));

    /// <summary>Whether a text's first line is that of scored output, CSV or JSON Lines.</summary>
    public static bool IsText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string line = end < 0 ? text : text[..end];
        string[] cells = line.Split(',');
        return IsJsonLine(line) || Columns.All(cells.Contains);
    }

    /// <summary>Whether a spreadsheet would take a cell for a formula.</summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>A text cell without the apostrophe that kept it from being a formula.</summary>
    public static string Unguard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text[0] == '\'' && LooksLikeFormula(text.AsSpan(1)) ? text[1..] : text;
    }
}
