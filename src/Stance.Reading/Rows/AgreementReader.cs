using Stance.Labels;
using Stance.Models;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Reads two labellings of the same sentences: columns text, stance_a, stance_b, biased_a, biased_b.</summary>
public static class AgreementReader
{
    private static readonly string[] Columns = ["stance_a", "stance_b", "biased_a", "biased_b"];

    /// <summary>Whether a CSV header is that of two labellings.</summary>
    public static bool IsHeader(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Columns.All(table.Has);
    }

    /// <summary>The rows of a file.</summary>
    /// <exception cref="TrainingDataException">A column is missing or a value is unknown; the message names place, value and what is allowed.</exception>
    public static IReadOnlyList<DoublyLabelledRow> Read(string path)
    {
        try
        {
            using var table = new CsvTable(TextFile.Read(new InputFile(path, path, null, InputKind.Csv)));
            Array.ForEach(Columns, table.Require);
            var rows = new List<DoublyLabelledRow>();
            while (table.Read())
            {
                rows.Add(new DoublyLabelledRow(
                    Stance(path, table, "stance_a"), Stance(path, table, "stance_b"), Biased(path, table, "biased_a"), Biased(path, table, "biased_b")));
            }

            return rows.Count > 0 ? rows : throw new TrainingDataException(path, 0, "there are no rows");
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            throw new TrainingDataException(path, 0, ReadFailure.Reason(e));
        }
    }

    private static StanceLabel? Stance(string path, CsvTable table, string column)
    {
        string value = table[column]?.Trim() ?? "";
        return value.Length == 0 ? null
            : StanceNames.TryParse(value, out StanceLabel label) ? label
            : throw new TrainingDataException(path, table.Line, $"unknown value '{value}' in column {column}; allowed are {string.Join(", ", StanceNames.All)} and nothing");
    }

    private static bool? Biased(string path, CsvTable table, string column) => (table[column]?.Trim() ?? "") switch
    {
        "" => null,
        "0" => false,
        "1" => true,
        string value => throw new TrainingDataException(path, table.Line, $"unknown value '{value}' in column {column}; allowed are 0, 1 and nothing"),
    };
}
