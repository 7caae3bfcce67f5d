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
        TrainingFiles files = Read(paths);
        if (files.Problems.Count > 0)
        {
            TrainingDataException first = files.Problems[0];
            int others = files.Problems.Count(p => p.Path == first.Path) - 1;
            string more = others == 0 ? "" : others == 1 ? " (and 1 more row with a problem)" : $" (and {others} more rows with problems)";
            throw new TrainingDataException(first.Path!, first.Line, first.Reason + more);
        }

        return files.Rows;
    }

    /// <summary>The rows that can be used, and what is wrong with the others.</summary>
    /// <param name="paths">Files and folders.</param>
    public static TrainingFiles Read(IReadOnlyList<string> paths)
    {
        InputExpansion expansion = InputExpander.Expand(paths, InputKind.Auto);
        var rows = new List<TrainingRow>();
        List<TrainingDataException> problems = [.. expansion.Problems.Select(p => new TrainingDataException(p.Place, 0, p.Reason))];

        // What stands beside the rows in a folder (a README, a licence) is not meant.
        List<InputFile> files = [.. expansion.Files.Where(f => f.IsCsv || paths.Contains(f.Path))];
        foreach (InputFile file in files)
        {
            Read(file, named: paths.Contains(file.Path), rows, problems);
        }

        if (problems.Count == 0 && rows.Count == 0)
        {
            problems.Add(new TrainingDataException(string.Join(", ", paths), 0, files.Count == 0 ? "there are no .csv files" : "there are no rows"));
        }

        return new TrainingFiles(rows, problems);
    }

    private static void Read(InputFile file, bool named, List<TrainingRow> rows, List<TrainingDataException> problems)
    {
        try
        {
            using var table = new CsvTable(TextFile.Read(file));
            if (!named && AgreementReader.IsHeader(table))
            {
                return;
            }

            table.Require("text");
            if (!table.Has("stance") && !table.Has("biased"))
            {
                table.Require("stance");
            }

            Read(file.Path, table, rows, problems);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            problems.Add(new TrainingDataException(file.Path, 0, ReadFailure.Reason(e)));
        }
    }

    private static void Read(string path, CsvTable table, List<TrainingRow> rows, List<TrainingDataException> problems)
    {
        bool scored = ScoreOutput.IsHeader(table);
        while (table.Read())
        {
            // An empty line of '--input sentences' comes back without text and label.
            if (scored && table.Problem is null && string.IsNullOrWhiteSpace(table["text"]) && string.IsNullOrWhiteSpace(table["stance"]))
            {
                continue;
            }

            string? problem = TryRead(path, table, scored, out TrainingRow? row);
            if (problem is null)
            {
                rows.Add(row!);
            }
            else
            {
                problems.Add(new TrainingDataException(path, table.Line, problem));
            }
        }
    }

    private static string? TryRead(string path, CsvTable table, bool scored, out TrainingRow? row)
    {
        row = null;
        if (table.Problem is string malformed)
        {
            return malformed;
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
