using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Learning.Metrics;
using Stance.Reading.Rows;

namespace Stance.Training.Commands;

/// <summary><c>stance-train agreement</c>: how far two readers agree.</summary>
internal static class AgreementCommand
{
    public static Command Create()
    {
        var command = new Command("agreement", "Krippendorff's alpha of two labellings of the same sentences");
        var file = new Argument<string>("FILE") { Description = "CSV with the columns stance_a, stance_b, biased_a, biased_b" };
        file.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError("FILE needs the name of a file, not an empty one");
            }
        });
        Option<string> format = CommonOptions.Format("table", "json");
        command.Arguments.Add(file);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            IReadOnlyList<DoublyLabelledRow> rows = AgreementReader.Read(parsed.GetValue(file)!);
            Report("stance", [.. rows.Select(r => ((int?)r.StanceA, (int?)r.StanceB))], out JsonObject stance);
            Report("biased", [.. rows.Select(r => (Number(r.BiasedA), Number(r.BiasedB)))], out JsonObject biased);
            if (parsed.GetValue(format) == "json")
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject { ["schemaVersion"] = 1, ["rows"] = rows.Count, ["stance"] = stance, ["biased"] = biased }));
            }
            else
            {
                WriteTable(stance, biased);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Report(string name, List<(int? A, int? B)> pairs, out JsonObject node)
    {
        List<(int? A, int? B)> both = [.. pairs.Where(p => p.A is not null && p.B is not null)];
        double alpha = KrippendorffAlpha.Nominal(both);
        node = new JsonObject
        {
            ["label"] = name,
            ["rows"] = both.Count,
            ["alpha"] = double.IsNaN(alpha) ? null : Math.Round(alpha, 4),
            ["agreed"] = both.Count(p => p.A == p.B),
        };
    }

    private static void WriteTable(params JsonObject[] results)
    {
        Table table = Terminal.NewTable("", ">sentences", ">agreed", ">Krippendorff's alpha");
        foreach (JsonObject result in results)
        {
            table.AddRow(
                result["label"]!.GetValue<string>(), result["rows"]!.ToString(), result["agreed"]!.ToString(),
                result["alpha"] is JsonNode alpha ? alpha.GetValue<double>().ToString("F3", CultureInfo.InvariantCulture) : "");
        }

        Terminal.Out().Write(table);
    }

    private static int? Number(bool? value) => value is bool b ? (b ? 1 : 0) : null;
}
