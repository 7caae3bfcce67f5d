using System.Text;
using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Training.Tests;

public sealed class TrainingProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rows;

    public TrainingProgramTests()
    {
        string[] things = ["bridge", "ferry", "school", "clinic", "harbour", "museum"];
        var csv = new StringBuilder("document_id,topic,section,text,stance,biased\n");
        foreach (string thing in things)
        {
            csv.Append($"{thing},{thing[0]},body,\"Officials said the {thing} would open on Monday.\",neutral,0\n");
            csv.Append($"{thing},{thing[0]},body,The {thing} cost 4 million to build.,neutral,0\n");
            csv.Append($"{thing},{thing[0]},body,What a shameful folly this {thing} is.,editorial,1\n");
            csv.Append($"{thing},{thing[0]},body,Nobody should pretend that the {thing} was worth it.,editorial,0\n");
            csv.Append($"{thing},{thing[0]},reader-comment,lol that {thing} is a cover-up,reader,1\n");
            csv.Append($"{thing},{thing[0]},reader-comment,i worked on the {thing} guys,reader,0\n");
        }

        _rows = _folder.Write("rows.csv", csv.ToString());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Training_writes_a_model_that_can_be_evaluated_and_its_card_shows_cross_validation()
    {
        string model = _folder.PathOf("new/my.model");
        ProgramRun train = Run("train", "--data", _rows, "--model", model);
        Assert.Equal((0, ""), (train.ExitCode, train.Error));
        Assert.Contains("trained on 36 rows of 6 documents", train.Output, StringComparison.Ordinal);
        JsonElement result = JsonDocument.Parse(Run("evaluate", "--model", model, "--data", _rows, "--format", "json").Output).RootElement;
        Assert.Equal(["schemaVersion", "rows", "stance", "bias"], result.EnumerateObject().Select(p => p.Name));
        JsonElement stance = result.GetProperty("stance");
        Assert.Equal(
            ["rows", "accuracy", "macroF1", "low", "high", "logLoss", "calibrationError", "perLabel", "confusion"],
            stance.EnumerateObject().Select(p => p.Name));
        Assert.Equal(36, stance.GetProperty("rows").GetInt32());
        Assert.Equal(12, stance.GetProperty("perLabel").GetProperty("reader").GetProperty("support").GetInt32());
        Assert.Equal(36, stance.GetProperty("confusion").EnumerateArray().Sum(r => r.EnumerateArray().Sum(c => c.GetInt32())));
        Assert.Equal(
            ["rows", "accuracy", "macroF1", "low", "high", "auc", "calibrationError"],
            result.GetProperty("bias").EnumerateObject().Select(p => p.Name));
        Assert.True(stance.GetProperty("macroF1").GetDouble() > 0.9);
    }

    [Fact]
    public void Away_from_a_clone_the_weights_beside_the_program_are_adapted()
    {
        Assert.Contains("Adapted pretrained weights", Run("train", "--data", _rows, "--model", _folder.PathOf("a.model")).Output, StringComparison.Ordinal);
        ProgramRun none = Run("train", "--data", _rows, "--model", _folder.PathOf("b.model"), "--pretrained", "none");
        Assert.Contains("Started from nothing", none.Output, StringComparison.Ordinal);
        Assert.Equal("", none.Error);
    }

    [Fact]
    public void The_bare_program_trains_and_the_same_seed_gives_the_same_bytes_on_any_threads()
    {
        Run("--data", _rows, "--model", _folder.PathOf("a.model"), "--threads", "1");
        Run("train", "--data", _rows, "--model", _folder.PathOf("b.model"), "--threads", "8");
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("a.model")), File.ReadAllBytes(_folder.PathOf("b.model")));
    }

    [Fact]
    public void Cross_validation_groups_by_document_or_any_column()
    {
        JsonElement byTopic = JsonDocument.Parse(Run("crossvalidate", "--data", _rows, "--by", "topic", "--folds", "3", "--format", "json").Output).RootElement;
        Assert.Equal(["schemaVersion", "rows", "by", "folds", "seed", "stance", "bias"], byTopic.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("topic", 3), (byTopic.GetProperty("by").GetString(), byTopic.GetProperty("folds").GetInt32()));
        Assert.Contains("36 rows, 5 folds by document", Run("crossvalidate", "--data", _rows).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_can_be_chosen_and_labels_merged()
    {
        string model = Trained();
        JsonElement some = JsonDocument.Parse(Run("evaluate", "--model", model, "--data", _rows, "--where", "document_id=b*", "--merge", "reader=editorial", "--format", "json").Output).RootElement;
        Assert.Equal(6, some.GetProperty("rows").GetInt32());
        Assert.Equal(0, some.GetProperty("stance").GetProperty("perLabel").GetProperty("reader").GetProperty("support").GetInt32());
        Assert.Equal(4, some.GetProperty("stance").GetProperty("perLabel").GetProperty("editorial").GetProperty("support").GetInt32());
    }

    [Fact]
    public void A_gate_that_is_not_met_exits_with_four()
    {
        string model = Trained();
        Assert.Equal(0, Run("evaluate", "--model", model, "--data", _rows, "--fail-under", "stance.macroF1=0.1").ExitCode);
        ProgramRun run = Run("evaluate", "--model", model, "--data", _rows, "--fail-under", "stance.macroF1=1.01");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("stance.macroF1 is", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_cannot_be_used_exit_with_three_and_leave_the_old_model_alone()
    {
        string model = Trained();
        byte[] before = File.ReadAllBytes(model);
        ProgramRun run = Run("train", "--data", _folder.Write("bad.csv", "text,stance\nOne.,opinion\n"), "--model", model);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("bad.csv:2: unknown stance 'opinion'; allowed are neutral, editorial, reader", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(model));
    }

    [Theory]
    [InlineData("--source-folds must be 0, or 2 or more, not 1", "pretrain", "--text", "x", "-o", "y", "--source-folds", "1")]
    [InlineData("--strength must be crossvalidate, stored or a number from 0 to 1000000, not 'strong'", "train", "--strength", "strong")]
    [InlineData("--strength stored: there is no pretrained file", "train", "--pretrained", "none", "--strength", "stored")]
    [InlineData("--l1-regularization must be a number from 0 to 1000000, not '-1'", "train", "--l1-regularization=-1")]
    [InlineData("--trainer must be one of lbfgs, fasttree", "train", "--trainer", "sdca")]
    [InlineData("not 'sdca'", "train", "--trainer", "sdca")]
    [InlineData("--compare needs the name of a file", "evaluate", "--data", "x.csv", "--compare", "")]
    [InlineData("--seeds must be 1 or more, not 0", "crossvalidate", "--seeds", "0")]
    [InlineData("--leave-one-out makes each group a fold of its own; it goes without --folds", "crossvalidate", "--leave-one-out", "--folds", "3")]
    [InlineData("--folds must be 2 or more, not 1", "crossvalidate", "--folds", "1")]
    [InlineData("--merge takes two different labels", "evaluate", "--data", "x.csv", "--merge", "reader")]
    [InlineData("--fail-under takes METRIC=VALUE", "evaluate", "--data", "x.csv", "--fail-under", "stance")]
    public void A_wrong_or_early_option_is_a_usage_error(string expected, params string[] arguments)
    {
        ProgramRun run = Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mlnet-sdca")]
    [InlineData("mlnet-lbfgs")]
    [InlineData("mlnet-fasttree")]
    public void A_trainer_of_an_engine_that_is_left_out_says_how_to_get_it(string trainer)
    {
        ProgramRun run = Run("train", "--trainer", trainer, "--data", "not-there.csv", "--model", "x.model");
        if (File.Exists(Path.Join(AppContext.BaseDirectory, "Stance.MLNet.dll")))
        {
            // With the engine, the data are what is wrong.
            Assert.Equal(3, run.ExitCode);
            return;
        }

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"stance-train: --trainer {trainer} is ML.NET's, which this build leaves out: build with 'dotnet build -c Release -p:MLNet=true' where your NuGet source carries Microsoft.ML 5.0.0", run.ErrorLines[0]);
    }

    [Fact]
    public void A_pretrained_file_that_is_not_there_is_named()
    {
        string missing = _folder.PathOf("missing.stance");
        ProgramRun run = Run("train", "--data", _rows, "--pretrained", missing, "--model", _folder.PathOf("x.model"));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(missing, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("x.model")));
    }

    [Fact]
    public void Checking_exits_with_three_on_errors_and_with_nought_on_warnings()
    {
        JsonElement clean = JsonDocument.Parse(Run("check", "--data", _rows, "--format", "json").Output).RootElement;
        Assert.Equal((36, 0), (clean.GetProperty("rows").GetInt32(), clean.GetProperty("errors").GetInt32()));
        string more = _folder.Write("more.csv", "document_id,text,stance,biased\nferry,The ferry cost 4 million to build.,neutral,0\nx,One is here.,opinion,0\n");
        ProgramRun run = Run("check", "--data", _rows, more, "--format", "json");
        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        JsonElement report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            ["document-in-two-files", "duplicate", "unusable"],
            report.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "Error").Select(f => f.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("more.csv:3", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 errors", Run("check", "--data", _rows, more).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_against_other_rows_tells_how_far_they_are()
    {
        string other = _folder.Write("other.csv", File.ReadAllText(_rows).Replace("the ", "the — you know… — ", StringComparison.Ordinal).Replace(" is ", " isn't — (really) — ", StringComparison.Ordinal));
        JsonElement distance = JsonDocument.Parse(Run("check", "--data", _rows, "--against", other, "--format", "json").Output).RootElement.GetProperty("distance");
        Assert.InRange(distance.GetProperty("auc").GetDouble(), 0.5, 1);
        Assert.Equal(["neutral", "editorial", "reader", "biased"], distance.GetProperty("profiles").EnumerateArray().Select(p => p.GetProperty("label").GetString()));
    }

    [Fact]
    public void Agreement_computes_alpha_and_names_bad_values()
    {
        string file = _folder.Write("agreement.csv", "text,stance_a,stance_b,biased_a,biased_b\nA,neutral,neutral,0,0\nB,reader,reader,1,0\nC,editorial,neutral,1,1\nD,editorial,editorial,,1\n");
        JsonElement result = JsonDocument.Parse(Run("agreement", file, "--format", "json").Output).RootElement;
        Assert.Equal((4, 3), (result.GetProperty("stance").GetProperty("rows").GetInt32(), result.GetProperty("biased").GetProperty("rows").GetInt32()));

        // Four units, one disagreement; 8 values: 3 neutral, 3 editorial, 2 reader.
        Assert.Equal(Math.Round(1 - (0.25 / ((15.0 + 15 + 12) / 56)), 4), result.GetProperty("stance").GetProperty("alpha").GetDouble());
        ProgramRun bad = Run("agreement", _folder.Write("bad.csv", "stance_a,stance_b,biased_a,biased_b\nneutral,x,0,0\n"));
        Assert.Equal(3, bad.ExitCode);
        Assert.Contains("bad.csv:2: unknown value 'x' in column stance_b; allowed are neutral, editorial, reader", Assert.Single(bad.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_two_labellings_beside_the_rows_is_not_rows()
    {
        _folder.Write("set/rows.csv", File.ReadAllText(_rows));
        _folder.Write("set/agreement.csv", "text,stance_a,stance_b,biased_a,biased_b\nA,neutral,neutral,0,0\n");
        Assert.Contains("36 rows", Run("crossvalidate", "--data", _folder.PathOf("set")).Output, StringComparison.Ordinal);
    }

    private string Trained()
    {
        string model = _folder.PathOf("m.model");
        Assert.Equal(0, Run("train", "--data", _rows, "--model", model).ExitCode);
        return model;
    }

    private static ProgramRun Run(params string[] arguments) => ProgramRun.Of("stance-train", arguments);
}
