using System.CommandLine;
using System.Text.Json.Nodes;
using Stance.CommandLine;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;
using Stance.Training.Reports;

namespace Stance.Training.Commands;

/// <summary><c>stance-train evaluate</c>: judges a model on labelled rows, each sentence by its own words alone.</summary>
internal static class EvaluateCommand
{
    private const int BootstrapSeed = 1;

    public static Command Create()
    {
        var command = new Command("evaluate", "Judge a model on labelled rows that it was not trained on, or tell by --compare which of two is better");
        var model = new Option<string>("--model") { Description = "The model file", HelpName = "FILE", DefaultValueFactory = _ => "models/stance.model" };
        CommonOptions.RequireValue(model);
        Option<string[]> data = DataOption.CreateRequired();
        var where = new Option<string[]>("--where") { Description = "Only rows whose field matches, such as source=checkthat:*", HelpName = "FIELD=GLOB" };
        var merge = new Option<string?>("--merge") { Description = "Count one label as another, such as reader=editorial", HelpName = "LABEL=LABEL" };
        var compare = new Option<string?>("--compare") { Description = "Another model (B): is --model (A) better than it on these rows?", HelpName = "FILE" };
        CommonOptions.RequireValue(compare);
        var gates = new Option<string[]>("--fail-under") { Description = "Exit with 4 if a number of the JSON is lower, such as stance.macroF1=0.70 or comparison.stance.macroF1.low=-0.01", HelpName = "METRIC=VALUE" };
        Option<string> format = CommonOptions.Format("table", "json");
        Option<int> threads = CommonOptions.Threads();
        foreach (Option option in (Option[])[model, data, where, merge, compare, gates, format, threads, CommonOptions.Quiet()])
        {
            command.Options.Add(option);
        }

        command.SetInterruptible((parsed, cancellation) =>
        {
            MetricGate[] parsedGates = [.. (parsed.GetValue(gates) ?? []).Select(MetricGate.Parse)];
            (StanceLabel, StanceLabel)? merged = parsed.GetValue(merge) is string m ? ParseMerge(m) : null;
            NamedModel a = NamedModel.Load(parsed.GetValue(model)!);
            NamedModel? b = parsed.GetValue(compare) is string other ? NamedModel.Load(other) : null;
            var rows = new TestSet(RowFilter.Apply(TrainingRowReader.ReadAll(parsed.GetValue(data)!), parsed.GetValue(where) ?? []));
            IReadOnlyList<Judgement> Judge(NamedModel judge)
            {
                IReadOnlyList<Judgement> judgements = ModelEvaluator.Judge(judge.Model, rows, parsed.GetValue(threads), cancellation);
                return merged is (StanceLabel from, StanceLabel into) ? ModelEvaluator.Merge(judgements, from, into) : judgements;
            }

            IReadOnlyList<Judgement> judgements = Judge(a);
            ModelComparison? comparison = b is null ? null : PairedBootstrap.Compare(judgements, Judge(b), BootstrapSeed);
            return Report(judgements, comparison, (a, b), parsed.GetValue(format) == "json", parsedGates);
        });
        return command;
    }

    private static int Report(IReadOnlyList<Judgement> judgements, ModelComparison? comparison, (NamedModel A, NamedModel? B) models, bool json, MetricGate[] gates)
    {
        StanceMetrics? stance = MetricsCalculator.Stance(judgements, BootstrapSeed);
        BiasMetrics? bias = MetricsCalculator.Bias(judgements, BootstrapSeed);
        JsonObject result = MetricsJson.Of(stance, bias);
        result.Insert(0, "schemaVersion", 1);
        result.Insert(1, "rows", judgements.Count);
        if (comparison is not null)
        {
            result["comparison"] = ComparisonJson.Of(comparison, models.A.Sha256, models.B!.Sha256);
        }

        if (json)
        {
            Console.Out.WriteLine(JsonText.Of(result));
        }
        else
        {
            MetricsTable.Write(stance, bias);
            if (comparison is not null)
            {
                ComparisonTable.Write(comparison, models.A.Path, models.B!.Path);
            }
        }

        string[] failures = [.. gates.Select(g => g.Check(result)).OfType<string>()];
        foreach (string failure in failures)
        {
            ProgramHost.Complain("stance-train", failure);
        }

        return failures.Length > 0 ? ExitCode.GateNotMet : ExitCode.Done;
    }

    private static (StanceLabel From, StanceLabel Into) ParseMerge(string text)
    {
        string[] labels = text.Split('=');
        if (labels.Length != 2 || !StanceNames.TryParse(labels[0], out StanceLabel from) || !StanceNames.TryParse(labels[1], out StanceLabel into) || from == into)
        {
            throw new UsageException($"--merge takes two different labels of {string.Join(", ", StanceNames.All)}, such as reader=editorial, not '{text}'");
        }

        return (from, into);
    }

    private sealed record NamedModel(string Path, StanceModel Model, string Sha256)
    {
        public static NamedModel Load(string path)
        {
            (StanceModel model, string sha256) = ModelStore.Load(path);
            return new NamedModel(path, model, sha256);
        }
    }
}
