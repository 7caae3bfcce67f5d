using System.Text.Json.Nodes;
using Stance.Tests.Shared;

namespace Stance.MLNet.Tests;

/// <summary>The two programs, built with the engine, as processes of their own.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mlnet-sdca")]
    [InlineData("mlnet-lbfgs")]
    [InlineData("mlnet-fasttree")]
    public void Every_command_takes_such_a_model_as_any_other(string trainer)
    {
        string data = Data();
        string model = _folder.PathOf("own.model");
        ProgramRun trained = Train(data, model, trainer);
        Assert.Equal((0, ""), (trained.ExitCode, trained.Error));
        Assert.Contains($"Started from nothing; {trainer} of Microsoft.ML", trained.Output, StringComparison.Ordinal);

        ProgramRun scored = ProgramRun.Of("stance", ["score", "samples/the-brass-bell", "samples/tamsin-valley-record", "--model", model, "--format", "csv"]);
        Assert.Equal(0, scored.ExitCode);
        Assert.Equal(scored.Output, ProgramRun.Of("stance", ["score", "samples/the-brass-bell", "samples/tamsin-valley-record", "--model", model, "--format", "csv", "--threads", "1"]).Output);

        ProgramRun evaluated = ProgramRun.Of("stance-train", ["evaluate", "--model", model, "--data", data, "--format", "json"]);
        Assert.True((double)JsonNode.Parse(evaluated.Output)!["stance"]!["macroF1"]! > 0.5, evaluated.Output + evaluated.Error);

        ProgramRun compared = ProgramRun.Of("stance", ["compare", "samples/the-brass-bell", "samples/tamsin-valley-record", "--model", model, "--format", "json"]);
        Assert.Equal(2, JsonNode.Parse(compared.Output)!["sources"]!.AsArray().Count);

        ProgramRun card = ProgramRun.Of("stance", ["model", "--model", model, "--format", "json"]);
        JsonNode json = JsonNode.Parse(card.Output)!;
        Assert.Equal((trainer, 5), ((string?)json["trainer"], (int)json["formatVersion"]!));
        Assert.StartsWith("Microsoft.ML ", (string?)json["engine"], StringComparison.Ordinal);
        Assert.Contains($"{trainer} of Microsoft.ML", ProgramRun.Of("stance", ["model", "--model", model]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cross_validation_takes_the_trainer()
    {
        ProgramRun run = ProgramRun.Of("stance-train", ["crossvalidate", "--data", Data(), "--trainer", "mlnet-sdca", "--folds", "2", "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True((double)JsonNode.Parse(run.Output)!["stance"]!["macroF1"]! > 0.3, run.Output);
    }

    [Fact]
    public void Explaining_such_a_model_is_refused_in_one_line_that_says_which_can_be()
    {
        string model = _folder.PathOf("own.model");
        Train(Data(), model, "mlnet-sdca");
        ProgramRun run = ProgramRun.Of("stance", ["explain", "--text", "Nobody asked for this.", "--model", model]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("can't explain a model of the trainer mlnet-sdca (Microsoft.ML", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("built-in trainers lbfgs and fasttree", run.Error, StringComparison.Ordinal);

        ProgramRun report = ProgramRun.Of("stance", ["score", "samples/the-brass-bell", "--model", model, "--format", "html"]);
        Assert.Equal(0, report.ExitCode);
        Assert.Contains("No reasons are shown", report.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--pretrained", "models/pretrained.stance")]
    [InlineData("--strength", "2")]
    [InlineData("--l1-regularization", "1")]
    public void Options_of_the_built_in_trainers_are_refused(string option, string value)
    {
        ProgramRun run = ProgramRun.Of("stance-train", ["train", "--data", Data(), "--model", _folder.PathOf("own.model"), "--trainer", "mlnet-lbfgs", option, value]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{option} is for the trainers lbfgs and fasttree; mlnet-lbfgs starts from nothing", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Such_a_model_is_nothing_to_start_from()
    {
        string model = _folder.PathOf("own.model");
        Train(Data(), model, "mlnet-sdca");
        ProgramRun run = ProgramRun.Of("stance-train", ["train", "--data", Data(), "--model", _folder.PathOf("next.model"), "--pretrained", model]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("weights of the trainer mlnet-sdca can't be adapted", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_do_not_suffice_are_bad_data()
    {
        string data = _folder.Write("few.csv", "text,stance,document_id\nOne thing.,neutral,a\nAnother thing.,neutral,b\nA third one.,editorial,c\n");
        ProgramRun run = Train(data, _folder.PathOf("own.model"), "mlnet-sdca");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("hold 1 different stances", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("own.model")));
    }

    private static ProgramRun Train(string data, string model, string trainer) => ProgramRun.Of("stance-train", ["train", "--data", data, "--model", model, "--trainer", trainer]);

    // The project's own rows, one file of them.
    private static string Data() => Directory.GetFiles(Path.Join(Repository.Root, "training-data"), "*.csv").Where(f => !f.EndsWith("agreement.csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal).First();
}
