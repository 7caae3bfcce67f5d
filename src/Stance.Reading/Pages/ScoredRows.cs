using System.Text.Json;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>Steps through the rows of what <c>stance score</c> wrote, CSV or JSON Lines, as fields by name.</summary>
internal static class ScoredRows
{
    private static readonly string[] Needed = ["document", "section", "index", "stance", "neutral", "editorial", "reader", "bias", "text"];

    // Cells that got an apostrophe if a spreadsheet would have run them.
    private static readonly string[] Guarded = ["document", "source", "title", "date", "text"];

    /// <summary>The rows; one with a problem may lack fields.</summary>
    public static IEnumerable<(int Line, IReadOnlyDictionary<string, string> Row, string? Problem)> Read(string text) => text.StartsWith('{') ? JsonRows(text) : CsvRows(text);

    private static IEnumerable<(int Line, IReadOnlyDictionary<string, string> Row, string? Problem)> CsvRows(string text)
    {
        using var table = new CsvTable(text);
        Array.ForEach(Needed, table.Require);
        while (table.Read())
        {
            var row = table.Fields().ToDictionary(f => f.Key, f => Guarded.Contains(f.Key) ? ScoreOutput.Unguard(f.Value) : f.Value, StringComparer.Ordinal);
            yield return (table.Line, row, table.Problem);
        }
    }

    private static IEnumerable<(int Line, IReadOnlyDictionary<string, string> Row, string? Problem)> JsonRows(string text)
    {
        int line = 0;
        foreach (string json in text.Split('\n'))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(json))
            {
                Dictionary<string, string> row = JsonRow(json, out string? problem);
                yield return (line, row, problem);
            }
        }
    }

    private static Dictionary<string, string> JsonRow(string json, out string? problem)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        problem = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            foreach (JsonProperty field in root.EnumerateObject())
            {
                if (field is { Name: "probabilities", Value.ValueKind: JsonValueKind.Object })
                {
                    foreach (JsonProperty probability in field.Value.EnumerateObject())
                    {
                        row[probability.Name] = Text(probability.Value);
                    }
                }
                else
                {
                    row[field.Name] = Text(field.Value);
                }
            }

            string? missing = Needed.FirstOrDefault(name => !row.ContainsKey(name));
            problem = row.ContainsKey("own") ? "one row a document ('--per document'); one a sentence is needed" : missing is null ? null : $"there is no '{missing}'";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problem = "not a JSON object as 'stance score' writes it";
        }

        return row;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
