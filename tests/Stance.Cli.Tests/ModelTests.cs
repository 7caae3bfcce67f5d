using System.Security.Cryptography;
using System.Text.Json;
using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

public class ModelTests
{
    [Fact]
    public void The_card_is_shown_as_a_table_and_as_json()
    {
        JsonElement card = JsonDocument.Parse(ProgramRun.Of("stance", ["model", "--format", "json"]).Output).RootElement;
        Assert.Equal(1, card.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("lbfgs", card.GetProperty("trainer").GetString());
        byte[] shipped = File.ReadAllBytes(Repository.PathOf("models", "stance.model"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(shipped)), card.GetProperty("modelSha256").GetString());
        JsonElement stance = card.GetProperty("crossValidation").GetProperty("stance");
        Assert.InRange(stance.GetProperty("macroF1").GetDouble(), stance.GetProperty("low").GetDouble(), stance.GetProperty("high").GetDouble());
        string table = ProgramRun.Of("stance", ["model"]).Output;
        Assert.Contains(card.GetProperty("data").GetProperty("sha256").GetString()!, table, StringComparison.Ordinal);
        Assert.Contains("5 folds by document", table, StringComparison.Ordinal);
    }

    [ShellFact]
    public void A_model_may_come_through_a_pipe()
    {
        using var folder = new TemporaryFolder();
        string pipe = folder.PathOf("pipe.model");
        Assert.Equal(0, ShellRun.Of($"mkfifo {ShellRun.Quoted(pipe)}").ExitCode);
        string model = Repository.PathOf("models", "stance.model");
        using RunningProgram program = RunningProgram.Start("model", "--model", pipe, "--format", "json");
        using (var writing = new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            writing.Write(File.ReadAllBytes(model));
        }

        ProgramRun run = program.Finish();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(model))), JsonDocument.Parse(run.Output).RootElement.GetProperty("modelSha256").GetString());
    }
}
