namespace Stance.Reading.Rows;

/// <summary>Recognises what <c>stance score</c> wrote, and undoes what it did to text cells for spreadsheets.</summary>
public static class ScoreOutput
{
    private static readonly string[] Columns =
        ["document", "section", "index", "start", "length", "stance", "neutral", "editorial", "reader", "bias", "quoted", "attributed", "text"];

    /// <summary>Whether a CSV header is that of scored sentences.</summary>
    public static bool IsHeader(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Columns.All(table.Has);
    }

    /// <summary>Whether a line of JSON Lines is a scored sentence: told by its own keys, without parsing it.</summary>
    public static bool IsJsonLine(ReadOnlySpan<char> line) =>
        line.Contains("\"probabilities\":{\"neutral\":", StringComparison.Ordinal) && line.Contains("\"stance\":", StringComparison.Ordinal)
        && line.Contains("\"section\":", StringComparison.Ordinal);

    /// <summary>Whether a spreadsheet would take a cell for a formula.</summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>A text cell without the apostrophe that kept it from being a formula.</summary>
    public static string Unguard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text[0] == '\'' && LooksLikeFormula(text.AsSpan(1)) ? text[1..] : text;
    }
}
