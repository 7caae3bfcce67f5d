using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Reads labelled rows from CSV files: CODEBOOK.md's columns, or what <c>stance score</c> wrote and somebody corrected.</summary>
public static class TrainingRowReader
{
    /// <summary>The rows of all files, in the order of the files; inside a folder its .csv files in ordinal order.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <exception cref="TrainingDataException">A file or row can't be used; the message names place, value and what is allowed.</exception>
    public static IReadOnlyList<TrainingRow> ReadAll(IReadOnlyList<string> paths)
    {
        InputExpansion expansion = InputExpander.Expand(paths, InputKind.Auto);
        if (expansion.Problems.Count > 0)
        {
            throw new TrainingDataException(expansion.Problems[0].Place, 0, expansion.Problems[0].Reason);
        }

        // What stands beside the rows in a folder (a README, a licence) is not meant.
        List<InputFile> files = [.. expansion.Files.Where(f => f.IsCsv || paths.Contains(f.Path))];
        if (files.Count == 0)
        {
            throw new TrainingDataException(string.Join(", ", paths), 0, "there are no .csv files");
        }

        var rows = new List<TrainingRow>();
        foreach (InputFile file in files)
        {
            rows.AddRange(Read(file));
        }

        if (rows.Count == 0)
        {
            throw new TrainingDataException(string.Join(", ", paths), 0, "there are no rows");
        }

        return rows;
    }

    private static List<TrainingRow> Read(InputFile file)
    {
        try
        {
            using var table = new CsvTable(TextFile.Read(file));
            table.Require("text");
            if (!table.Has("stance") && !table.Has("biased"))
            {
                table.Require("stance");
            }

            return Read(file.Path, table);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            throw new TrainingDataException(file.Path, 0, ReadFailure.Reason(e));
        }
    }

    private static List<TrainingRow> Read(string path, CsvTable table)
    {
        bool scored = ScoreOutput.IsHeader(table);
        var rows = new List<TrainingRow>();
        TrainingDataException? first = null;
        int problems = 0;
        while (table.Read())
        {
            string? problem = TryRead(path, table, scored, out TrainingRow? row);
            if (problem is null)
            {
                rows.Add(row!);
                continue;
            }

            problems++;
            first ??= new TrainingDataException(path, table.Line, problem);
        }

        return problems switch
        {
            0 => rows,
            1 => throw first!,
            _ => throw new TrainingDataException(path, first!.Line, $"{first.Reason} (and {problems - 1} more rows with problems)"),
        };
    }

    private static string? TryRead(string path, CsvTable table, bool scored, out TrainingRow? row)
    {
        row = null;
        if (table.FieldCount != table.Header.Count)
        {
            return $"{table.FieldCount} fields where the header has {table.Header.Count}: is a quotation mark or comma missing?";
        }

        string text = table["text"]!;
        string stance = Trimmed(table["stance"]);
        string biased = Trimmed(table["biased"]);
        string section = Trimmed(table["section"]);
        if (string.IsNullOrWhiteSpace(text))
        {
            return "the text is empty";
        }

        if (scored && stance == "unsure")
        {
            stance = "";
        }

        if (!StanceNames.TryParse(stance, out StanceLabel label) && stance.Length > 0)
        {
            return $"unknown stance '{stance}'; allowed are {string.Join(", ", StanceNames.All)} and nothing";
        }

        if (biased is not ("" or "0" or "1"))
        {
            return $"unknown value '{biased}' in column biased; allowed are 0, 1 and nothing";
        }

        if (!SectionNames.TryParse(section, out SectionKind kind) && section.Length > 0)
        {
            return $"unknown section '{section}'; allowed are {string.Join(", ", SectionNames.All)} and nothing";
        }

        string document = Trimmed(table["document_id"] ?? table["document"]);
        row = new TrainingRow
        {
            Path = path,
            Line = table.Line,
            Text = scored ? ScoreOutput.Unguard(text) : text,
            Document = document.Length > 0 ? document : $"{System.IO.Path.GetFileName(path)}:{table.Line}",
            Section = kind,
            Stance = stance.Length > 0 ? label : null,
            Biased = biased.Length > 0 ? biased == "1" : null,
            Fields = table.Fields(),
        };
        return null;
    }

    private static string Trimmed(string? value) => value?.Trim() ?? "";
}
