using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Training.Tests;

public sealed class ComparisonTests(TwoModels models) : IClassFixture<TwoModels>
{
    private readonly string _rows = models.Rows;
    private readonly string _good = models.Good;
    private readonly string _poor = models.Poor;

    [Fact]
    public void Comparing_adds_to_the_result_and_names_the_better_model()
    {
        JsonElement plain = Json("evaluate", "--model", _good, "--data", _rows);
        JsonElement result = Json("evaluate", "--model", _good, "--data", _rows, "--compare", _poor);
        Assert.Equal(["schemaVersion", "rows", "stance", "bias", "comparison"], result.EnumerateObject().Select(p => p.Name));
        Assert.Equal(plain.GetProperty("stance").GetRawText(), result.GetProperty("stance").GetRawText());
        JsonElement comparison = result.GetProperty("comparison");
        Assert.Equal(["a", "b", "seed", "resamples", "alpha", "stance", "bias"], comparison.EnumerateObject().Select(p => p.Name));
        JsonElement stance = comparison.GetProperty("stance");
        Assert.Equal(["rows", "documents", "differ", "onlyARight", "onlyBRight", "mcNemarP", "macroF1", "logLoss"], stance.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["rows", "documents", "differ", "macroF1", "auc"], comparison.GetProperty("bias").EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["a", "b", "difference", "low", "high", "differingDocuments", "p", "pAdjusted", "verdict"],
            stance.GetProperty("macroF1").EnumerateObject().Select(p => p.Name));
        Assert.Equal((36, 12), (stance.GetProperty("rows").GetInt32(), stance.GetProperty("documents").GetInt32()));
        Assert.Equal(("A is better", "A is better"), (stance.GetProperty("macroF1").GetProperty("verdict").GetString(), stance.GetProperty("logLoss").GetProperty("verdict").GetString()));
        Assert.Equal(plain.GetProperty("stance").GetProperty("macroF1").GetDouble(), stance.GetProperty("macroF1").GetProperty("a").GetDouble());
        JsonElement back = Json("evaluate", "--model", _poor, "--data", _rows, "--compare", _good).GetProperty("comparison");
        Assert.Equal("B is better", back.GetProperty("stance").GetProperty("macroF1").GetProperty("verdict").GetString());
        Assert.Equal(comparison.GetProperty("a").GetString(), back.GetProperty("b").GetString());
    }

    [Fact]
    public void The_table_fits_eighty_columns_and_says_no_difference_of_a_model_and_itself()
    {
        ProgramRun run = Run("evaluate", "--model", _good, "--data", _rows, "--compare", _poor);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] table = [.. run.Output.Split('\n').Where(l => !l.StartsWith("A: ", StringComparison.Ordinal) && !l.StartsWith("B: ", StringComparison.Ordinal))];
        Assert.All(table, l => Assert.InRange(l.TrimEnd().Length, 0, 80));
        Assert.Contains("stance macro-F1", run.Output, StringComparison.Ordinal);
        Assert.Contains("McNemar", run.Output, StringComparison.Ordinal);
        string same = Run("evaluate", "--model", _good, "--data", _rows, "--compare", _good).Output;
        Assert.Equal(4, same.Split('\n').Count(l => l.Contains("no difference shown", StringComparison.Ordinal)));
        Assert.Contains("differ on 0 of 36 rows", same, StringComparison.Ordinal);
    }

    [Fact]
    public void Chosen_rows_merged_labels_and_gates_work_with_a_comparison()
    {
        string[] arguments = ["evaluate", "--model", _good, "--data", _rows, "--compare", _poor, "--where", "source=weekly", "--merge", "reader=editorial"];
        JsonElement stance = Json(arguments).GetProperty("comparison").GetProperty("stance");
        Assert.Equal((12, 4), (stance.GetProperty("rows").GetInt32(), stance.GetProperty("documents").GetInt32()));

        // Four documents can't show a difference.
        Assert.Equal("no difference shown", stance.GetProperty("macroF1").GetProperty("verdict").GetString());
        Assert.Equal(0, Run([.. arguments, "--fail-under", "comparison.stance.macroF1.difference=0.01"]).ExitCode);
        ProgramRun gate = Run([.. arguments, "--fail-under", "comparison.stance.macroF1.difference=2"]);
        Assert.Equal(4, gate.ExitCode);
        Assert.Contains("comparison.stance.macroF1.difference is", Assert.Single(gate.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_second_model_is_named_in_one_line()
    {
        ProgramRun missing = Run("evaluate", "--model", _good, "--data", _rows, "--compare", models.Folder.PathOf("none.model"));
        Assert.Equal((3, ""), (missing.ExitCode, missing.Output));
        Assert.Contains("none.model: there is no such model", Assert.Single(missing.ErrorLines), StringComparison.Ordinal);
        ProgramRun wrong = Run("evaluate", "--model", _good, "--data", _rows, "--compare", _rows);
        Assert.Equal((3, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("rows.csv: not a Stance model", Assert.Single(wrong.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_one_source_out_shows_each_source()
    {
        JsonElement result = Json("crossvalidate", "--data", _rows, "--by", "source", "--leave-one-out", "--pretrained", "none", "--strength", "1");
        Assert.Equal(["schemaVersion", "rows", "by", "folds", "seed", "stance", "bias", "leaveOneOut", "groups"], result.EnumerateObject().Select(p => p.Name));
        Assert.Equal((2, true), (result.GetProperty("folds").GetInt32(), result.GetProperty("leaveOneOut").GetBoolean()));
        JsonElement[] groups = [.. result.GetProperty("groups").EnumerateArray()];
        Assert.Equal([("daily", 24), ("weekly", 12)], groups.Select(g => (g.GetProperty("group").GetString(), g.GetProperty("rows").GetInt32())));
        Assert.Equal(["group", "rows", "stance", "bias"], groups[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["rows", "labels", "accuracy", "macroF1"], groups[0].GetProperty("bias").EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Number, groups[1].GetProperty("stance").GetProperty("macroF1").ValueKind);
    }

    [Fact]
    public void Small_groups_say_so_and_several_seeds_show_mean_and_range()
    {
        string[] arguments = ["crossvalidate", "--data", _rows, "--folds", "2", "--per-group", "--seeds", "2", "--seed", "3", "--pretrained", "none", "--strength", "1"];
        JsonElement result = Json(arguments);
        Assert.Equal(["schemaVersion", "rows", "by", "folds", "seed", "stance", "bias", "leaveOneOut", "groups", "seeds", "overSeeds"], result.EnumerateObject().Select(p => p.Name));
        Assert.All(result.GetProperty("groups").EnumerateArray(), g => Assert.Equal(JsonValueKind.Null, g.GetProperty("stance").GetProperty("macroF1").ValueKind));
        JsonElement[] seeds = [.. result.GetProperty("seeds").EnumerateArray()];
        Assert.Equal([3, 4], seeds.Select(s => s.GetProperty("seed").GetInt32()));
        Assert.Equal(result.GetProperty("stance").GetProperty("logLoss").GetDouble(), seeds[0].GetProperty("stance").GetProperty("logLoss").GetDouble());
        JsonElement spread = result.GetProperty("overSeeds").GetProperty("bias").GetProperty("auc");
        Assert.Equal(seeds.Min(s => s.GetProperty("bias").GetProperty("auc").GetDouble()), spread.GetProperty("min").GetDouble());
        Assert.Equal(["mean", "min", "max"], spread.EnumerateObject().Select(p => p.Name));
        ProgramRun table = Run(arguments);
        Assert.Contains("few rows", table.Output, StringComparison.Ordinal);
        Assert.Contains("Over 2 seeds, 3 to 4:", table.Output, StringComparison.Ordinal);
        Assert.All(table.Output.Split('\n'), l => Assert.InRange(l.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public void More_than_two_hundred_groups_are_named_as_slow_and_tried_all_the_same()
    {
        // All of one stance, so that the warning is followed by the learner's refusal at once.
        string rows = models.Folder.Write("many.csv", "document_id,text,stance\n" + string.Concat(Enumerable.Range(0, 201).Select(i => $"d{i},Officials said so.,neutral\n")));
        ProgramRun run = Run("crossvalidate", "--data", rows, "--leave-one-out");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("warning: --leave-one-out trains on 201 groups in turn, which is slow", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("201 rows hold 1 different stances", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Single(Run("crossvalidate", "--data", rows, "--leave-one-out", "--quiet").ErrorLines);
    }

    private static JsonElement Json(params string[] arguments)
    {
        ProgramRun run = Run([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static ProgramRun Run(params string[] arguments) => ProgramRun.Of("stance-train", arguments);
}
