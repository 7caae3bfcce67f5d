using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Stance.CommandLine;
using Stance.Learning.Checks;

namespace Stance.Training.Reports;

/// <summary>Prints the check's report, as tables for people or as JSON.</summary>
internal static class CheckReportWriter
{
    private const int MostShown = 20;

    public static void WriteJson(DataCheckReport report)
    {
        JsonObject node = JsonSerializer.SerializeToNode(report, CheckJsonContext.Default.DataCheckReport)!.AsObject();
        node.Insert(0, "schemaVersion", 1);
        node.Insert(1, "errors", report.Findings.Count(f => f.Severity == FindingSeverity.Error));
        node.Insert(2, "warnings", report.Findings.Count(f => f.Severity == FindingSeverity.Warning) + report.Shortcuts.Count + report.LabelErrors.Count);
        Console.Out.WriteLine(JsonText.Of(node));
    }

    public static void WriteTable(DataCheckReport report)
    {
        IAnsiConsole console = Terminal.Out();
        string stances = string.Join(", ", report.Stance.Select(s => $"{s.Key} {Percent(s.Value, report.Rows)}"));
        Console.Out.WriteLine($"{report.Rows} rows, {report.Documents} documents, {report.Topics.Count} topics; {stances}; biased {Percent(report.Biased, report.Rows)}");
        WriteFindings(console, "Findings", report.Findings);
        WriteShortcuts(console, report.Shortcuts);
        WriteFindings(console, "Labels that are probably wrong", report.LabelErrors);
        if (report.Distance is ReferenceDistance distance)
        {
            WriteDistance(console, distance);
        }

        int errors = report.Findings.Count(f => f.Severity == FindingSeverity.Error);
        Console.Out.WriteLine($"{errors} errors, {report.Findings.Count - errors + report.Shortcuts.Count + report.LabelErrors.Count} warnings");
    }

    private static void WriteFindings(IAnsiConsole console, string title, IReadOnlyList<DataFinding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        Heading(title, findings.Count);
        Table table = Terminal.NewTable("=", "=kind", "where", "what");
        foreach (DataFinding finding in findings.Take(MostShown))
        {
            table.AddRow(new Text(finding.Severity == FindingSeverity.Error ? "error" : "warning"), new Text(finding.Kind), new Text(finding.Place), new Text(ProgramHost.OneLine(finding.Message)));
        }

        console.Write(table);
    }

    private static void WriteShortcuts(IAnsiConsole console, IReadOnlyList<Shortcut> shortcuts)
    {
        if (shortcuts.Count == 0)
        {
            return;
        }

        Heading("Features that give a label away", shortcuts.Count);
        Table table = Terminal.NewTable("feature", "=label", ">rows", ">with label", ">share", ">PMI, bits");
        foreach (Shortcut s in shortcuts.Take(MostShown))
        {
            table.AddRow(new Text(ProgramHost.OneLine(s.Feature)), new Text(s.Label), Number(s.Count), Number(s.WithLabel), new Text(Percent(s.WithLabel, s.Count)), new Text(s.PointwiseMutualInformation.ToString("F2", CultureInfo.InvariantCulture)));
        }

        console.Write(table);
    }

    private static void WriteDistance(IAnsiConsole console, ReferenceDistance distance)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Told from the reference by style cues alone: AUC {distance.Auc:F3} ({distance.Rows} rows against {distance.ReferenceRows}; 0.5 is not at all)"));
        Table cues = Terminal.NewTable("cue", ">weight", ">mean", ">reference");
        foreach (CueDifference cue in distance.Cues)
        {
            cues.AddRow(new Text(cue.Cue), Number(cue.Weight), Number(cue.Mean), Number(cue.ReferenceMean));
        }

        console.Write(cues);
        Table looks = Terminal.NewTable("=rows / ref.", ">words", ">under 8", ">2 caps", ">digit", ">quest.", ">I", ">loaded");
        foreach ((StanceProfile own, StanceProfile other) in distance.Profiles.Zip(distance.ReferenceProfiles))
        {
            looks.AddRow(
                own.Label, Pair(own.MeanWords, other.MeanWords), Shares(own.UnderEightWords, other.UnderEightWords), Shares(own.TwoInnerCapitals, other.TwoInnerCapitals),
                Shares(own.Digit, other.Digit), Shares(own.Question, other.Question), Shares(own.FirstPerson, other.FirstPerson), Shares(own.LoadedWord, other.LoadedWord));
        }

        console.Write(looks);
    }

    private static void Heading(string title, int count)
    {
        string shown = count > MostShown ? string.Create(CultureInfo.InvariantCulture, $", the first {MostShown}; all with --format json") : "";
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({count}{shown}):"));
    }

    private static Text Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    private static Text Number(double value) => new(value.ToString("F3", CultureInfo.InvariantCulture));

    private static string Pair(double own, double other) => string.Create(CultureInfo.InvariantCulture, $"{own:F1} / {other:F1}");

    private static string Shares(double own, double other) => string.Create(CultureInfo.InvariantCulture, $"{own * 100:F0} / {other * 100:F0} %");

    private static string Percent(int part, int whole) => whole == 0 ? "" : (100.0 * part / whole).ToString("F0", CultureInfo.InvariantCulture) + " %";
}
