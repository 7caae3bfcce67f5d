using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Stance.CommandLine;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Training.Reports;

/// <summary>Prints cross-validations, as tables for people or as JSON.</summary>
/// <param name="rows">Rows read.</param>
/// <param name="result">What was found.</param>
/// <param name="leaveOneOut">Whether each group was a fold of its own.</param>
/// <param name="perGroup">Whether the groups are shown.</param>
internal sealed class CrossValidationReport(int rows, RepeatedCrossValidation result, bool leaveOneOut, bool perGroup)
{
    private static readonly (string Name, string Key, Func<StanceMetrics, double> Read)[] StanceNumbers =
    [
        ("stance macro-F1", "macroF1", m => m.MacroF1), ("stance accuracy", "accuracy", m => m.Accuracy),
        ("stance log-loss", "logLoss", m => m.LogLoss), ("stance cal. error", "calibrationError", m => m.CalibrationError),
    ];

    private static readonly (string Name, string Key, Func<BiasMetrics, double> Read)[] BiasNumbers =
    [
        ("bias macro-F1", "macroF1", m => m.MacroF1), ("bias accuracy", "accuracy", m => m.Accuracy),
        ("bias AUC", "auc", m => m.Auc), ("bias cal. error", "calibrationError", m => m.CalibrationError),
    ];

    private CrossValidationCard First => result.First;

    public void WriteJson()
    {
        JsonObject node = MetricsJson.Of(First.Stance, First.Bias);
        node.Insert(0, "schemaVersion", 1);
        node.Insert(1, "rows", rows);
        node.Insert(2, "by", First.By);
        node.Insert(3, "folds", First.Folds);
        node.Insert(4, "seed", result.Seeds[0].Seed);
        if (perGroup)
        {
            node["leaveOneOut"] = leaveOneOut;
            node["groups"] = new JsonArray([.. result.Groups.Select(Group)]);
        }

        if (result.Seeds.Count > 1)
        {
            node["seeds"] = new JsonArray([.. result.Seeds.Select(Seed)]);
            node["overSeeds"] = new JsonObject
            {
                ["stance"] = First.Stance is null ? null : Spreads(StanceNumbers, [.. result.Seeds.Select(s => s.Stance!)]),
                ["bias"] = First.Bias is null ? null : Spreads(BiasNumbers, [.. result.Seeds.Select(s => s.Bias!)]),
            };
        }

        Console.Out.WriteLine(JsonText.Of(node));
    }

    public void WriteTable()
    {
        string seed = result.Seeds.Count > 1 ? $"; seed {result.Seeds[0].Seed}:" : "";
        Console.Out.WriteLine($"{rows} rows, {First.Folds} folds by {ProgramHost.OneLine(First.By)}{(leaveOneOut ? ", each left out in turn" : "")}{seed}");
        MetricsTable.Write(First.Stance, First.Bias);
        if (perGroup)
        {
            WriteGroups();
        }

        if (result.Seeds.Count > 1)
        {
            WriteSeeds();
        }
    }

    private static JsonNode Group(GroupMetrics group) => new JsonObject
    {
        ["group"] = group.Group,
        ["rows"] = group.Rows,
        ["stance"] = Of(group.Stance),
        ["bias"] = Of(group.Bias),
    };

    private static JsonObject Of(GroupLabelMetrics metrics) => new()
    {
        ["rows"] = metrics.Rows,
        ["labels"] = metrics.Labels,
        ["accuracy"] = metrics.Accuracy,
        ["macroF1"] = metrics.MacroF1,
    };

    private static JsonNode Seed(SeedMetrics seed) => new JsonObject
    {
        ["seed"] = seed.Seed,
        ["stance"] = seed.Stance is null ? null : Values(StanceNumbers, seed.Stance),
        ["bias"] = seed.Bias is null ? null : Values(BiasNumbers, seed.Bias),
    };

    private static JsonObject Values<T>((string Name, string Key, Func<T, double> Read)[] numbers, T metrics) =>
        new(numbers.Select(n => KeyValuePair.Create<string, JsonNode?>(n.Key, n.Read(metrics))));

    private static JsonObject Spreads<T>((string Name, string Key, Func<T, double> Read)[] numbers, IReadOnlyList<T> seeds) =>
        new(numbers.Select(n =>
        {
            MetricSpread spread = MetricSpread.Of([.. seeds.Select(n.Read)]);
            return KeyValuePair.Create<string, JsonNode?>(n.Key, new JsonObject { ["mean"] = spread.Mean, ["min"] = spread.Min, ["max"] = spread.Max });
        }));

    private void WriteGroups()
    {
        Console.Out.WriteLine("Macro-F1 and accuracy by group:");
        Table table = Terminal.NewTable("group", ">rows", ">stance F1", ">accuracy", ">bias F1", ">accuracy");
        foreach (GroupMetrics group in result.Groups)
        {
            table.AddRow(
                new Text(group.Group.Length == 0 ? "(none)" : ProgramHost.OneLine(group.Group)), new Text(group.Rows.ToString(CultureInfo.InvariantCulture)),
                new Text(MacroF1(group.Stance)), new Text(Number(group.Stance.Accuracy)), new Text(MacroF1(group.Bias)), new Text(Number(group.Bias.Accuracy)));
        }

        Terminal.Out().Write(table);
    }

    private void WriteSeeds()
    {
        Console.Out.WriteLine($"Over {result.Seeds.Count} seeds, {result.Seeds[0].Seed} to {result.Seeds[^1].Seed}:");
        Table table = Terminal.NewTable("=", ">mean", ">lowest", ">highest");
        Add(table, StanceNumbers, [.. result.Seeds.Select(s => s.Stance).OfType<StanceMetrics>()]);
        Add(table, BiasNumbers, [.. result.Seeds.Select(s => s.Bias).OfType<BiasMetrics>()]);
        Terminal.Out().Write(table);
    }

    private static void Add<T>(Table table, (string Name, string Key, Func<T, double> Read)[] numbers, IReadOnlyList<T> seeds)
    {
        foreach ((string name, _, Func<T, double> read) in seeds.Count == 0 ? [] : numbers)
        {
            MetricSpread spread = MetricSpread.Of([.. seeds.Select(read)]);
            table.AddRow(name, Number(spread.Mean), Number(spread.Min), Number(spread.Max));
        }
    }

    private static string MacroF1(GroupLabelMetrics metrics) => metrics switch
    {
        { MacroF1: double value } => Number(value),
        { Rows: 0 } => "",
        { Labels: < 2 } => "one label",
        _ => "few rows",
    };

    private static string Number(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "";
}
