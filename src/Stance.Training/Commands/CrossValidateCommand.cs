using System.CommandLine;
using System.Text.Json.Nodes;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;
using Stance.Training.Reports;

namespace Stance.Training.Commands;

/// <summary><c>stance-train crossvalidate</c>: judges every row by a model that has seen nothing of its group.</summary>
internal static class CrossValidateCommand
{
    public static Command Create()
    {
        var command = new Command("crossvalidate", "Cross-validate on labelled rows, groups kept together");
        Option<string[]> data = DataOption.Create();
        var by = new Option<string>("--by") { Description = "What is kept together: document, or a column such as topic or style", HelpName = "document|FIELD", DefaultValueFactory = _ => "document" };
        var folds = new Option<int>("--folds") { Description = "Number of folds, 2 or more", HelpName = "N", DefaultValueFactory = _ => 5 };
        Option<string?> pretrained = PretrainedOption.Create();
        Option<string?> strength = StrengthOption.Create();
        Option<string> format = CommonOptions.Format("table", "json");
        Option<int> seed = CommonOptions.Seed();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> quiet = CommonOptions.Quiet();
        foreach (Option option in (Option[])[data, by, folds, pretrained, strength, format, seed, threads, quiet])
        {
            command.Options.Add(option);
        }

        folds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int n) && n < 2)
            {
                result.AddError($"--folds must be 2 or more, not {n}");
            }
        });
        command.SetInterruptible((parsed, cancellation) =>
        {
            var set = new TrainingSet(TrainingRowReader.ReadAll(parsed.GetValue(data)!));
            string column = parsed.GetValue(by)!;
            IReadOnlyList<string> groups = Groups(set.Rows, column);
            var options = new TrainingOptions { Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads), Folds = parsed.GetValue(folds) };
            PriorModel? prior = PretrainedOption.Load(parsed.GetValue(pretrained));
            options = StrengthOption.Apply(parsed.GetValue(strength), prior, parsed.GetResult(data) is not { Implicit: false }, options);
            CrossValidationCard result = ProgressDisplay.Run(
                "Cross-validating", parsed.GetValue(quiet), progress => CrossValidator.Run(set, column, groups, prior?.Model, options, progress, cancellation));
            Report(set.Rows.Count, options.Seed, result, parsed.GetValue(format) == "json");
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Groups(IReadOnlyList<TrainingRow> rows, string by)
    {
        string[] groups = by == "document"
            ? [.. rows.Select(r => r.Document)]
            : [.. rows.Select(r => r.Fields.GetValueOrDefault(by) ?? throw new UsageException($"--by {by}: {r.Path} has no such column"))];
        return groups.Distinct(StringComparer.Ordinal).Count() > 1
            ? groups
            : throw new UsageException($"--by {by}: all rows are of one group; cross-validation needs at least 2");
    }

    private static void Report(int rows, int seed, CrossValidationCard result, bool json)
    {
        if (!json)
        {
            Console.Out.WriteLine($"{rows} rows, {result.Folds} folds by {result.By}");
            MetricsTable.Write(result.Stance, result.Bias);
            return;
        }

        JsonObject node = MetricsJson.Of(result.Stance, result.Bias);
        node.Insert(0, "schemaVersion", 1);
        node.Insert(1, "rows", rows);
        node.Insert(2, "by", result.By);
        node.Insert(3, "folds", result.Folds);
        node.Insert(4, "seed", seed);
        Console.Out.WriteLine(JsonText.Of(node));
    }
}
