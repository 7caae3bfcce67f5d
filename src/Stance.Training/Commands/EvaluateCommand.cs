using System.CommandLine;
using System.Text.Json.Nodes;
using Stance.CommandLine;
using Stance.Labels;
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
        var command = new Command("evaluate", "Judge a model on labelled rows that it was not trained on");
        var model = new Option<string>("--model") { Description = "The model file", HelpName = "FILE", DefaultValueFactory = _ => "models/stance.model" };
        CommonOptions.RequireValue(model);
        Option<string[]> data = DataOption.CreateRequired();
        var where = new Option<string[]>("--where") { Description = "Only rows whose field matches, such as source=checkthat:*", HelpName = "FIELD=GLOB" };
        var merge = new Option<string?>("--merge") { Description = "Count one label as another, such as reader=editorial", HelpName = "LABEL=LABEL" };
        var gates = new Option<string[]>("--fail-under") { Description = "Exit with 4 if a metric is lower, such as stance.macroF1=0.70", HelpName = "METRIC=VALUE" };
        Option<string> format = CommonOptions.Format("table", "json");
        Option<int> threads = CommonOptions.Threads();
        foreach (Option option in (Option[])[model, data, where, merge, gates, format, threads, CommonOptions.Quiet(), CommonOptions.OptionNotYet("--compare")])
        {
            command.Options.Add(option);
        }

        command.SetInterruptible((parsed, cancellation) =>
        {
            MetricGate[] parsedGates = [.. (parsed.GetValue(gates) ?? []).Select(MetricGate.Parse)];
            (StanceLabel, StanceLabel)? merged = parsed.GetValue(merge) is string m ? ParseMerge(m) : null;
            StanceModel loaded = ModelStore.Load(parsed.GetValue(model)).Model;
            IReadOnlyList<TrainingRow> rows = RowFilter.Apply(TrainingRowReader.ReadAll(parsed.GetValue(data)!), parsed.GetValue(where) ?? []);
            IReadOnlyList<Judgement> judgements = ModelEvaluator.Judge(loaded, new TestSet(rows), parsed.GetValue(threads), cancellation);
            judgements = merged is (StanceLabel from, StanceLabel into) ? ModelEvaluator.Merge(judgements, from, into) : judgements;
            return Report(rows.Count, judgements, parsed.GetValue(format) == "json", parsedGates);
        });
        return command;
    }

    private static int Report(int rows, IReadOnlyList<Judgement> judgements, bool json, MetricGate[] gates)
    {
        StanceMetrics? stance = MetricsCalculator.Stance(judgements, BootstrapSeed);
        BiasMetrics? bias = MetricsCalculator.Bias(judgements, BootstrapSeed);
        JsonObject result = MetricsJson.Of(stance, bias);
        result.Insert(0, "schemaVersion", 1);
        result.Insert(1, "rows", rows);
        if (json)
        {
            Console.Out.WriteLine(JsonText.Of(result));
        }
        else
        {
            MetricsTable.Write(stance, bias);
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
}
