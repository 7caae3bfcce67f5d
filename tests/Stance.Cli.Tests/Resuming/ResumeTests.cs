using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Resuming;

/// <summary>Runs that stopped, by the program as it is run.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _input;
    private readonly string _output;

    public ResumeTests()
    {
        _input = _folder.Write("pages.jsonl", ArchivePages.JsonLines(6000, 8));
        _output = _folder.PathOf("out.jsonl");
    }

    private string Part => _output + ".part";

    private string Journal => _output + ".part.journal";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_interrupted_run_says_how_to_go_on_and_goes_on()
    {
        // More than the others have: a signal takes longer on its way than a kill.
        _folder.Write("pages.jsonl", ArchivePages.JsonLines(40_000, 8));
        string whole = _folder.PathOf("whole.jsonl");
        Assert.Equal(0, ProgramRun.Of("stance", ["score", _input, "-o", whole]).ExitCode);
        ProgramRun stopped = Stop(interrupt: true);
        Assert.Equal(130, stopped.ExitCode);
        Assert.Matches("^stance: interrupted after [0-9]+ documents; .*out\\.jsonl\\.part holds them: the same command with --resume goes on$", Assert.Single(stopped.ErrorLines));
        Assert.False(File.Exists(_output));
        Assert.Equal(0, Score("--resume").ExitCode);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(_output));
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.part*"));
    }

    [Fact]
    public void An_unfinished_output_is_not_written_over()
    {
        Stop();
        byte[] part = File.ReadAllBytes(Part);
        ProgramRun run = Score();
        Assert.Equal(2, run.ExitCode);
        Assert.Matches("out\\.jsonl\\.part holds [0-9]+ documents of a run that was stopped: add --resume to go on, or delete it to start over$", Assert.Single(run.ErrorLines));
        Assert.Equal(part, File.ReadAllBytes(Part));
        File.Delete(Part);
        Assert.Equal(0, Score().ExitCode);
    }

    [Theory]
    [InlineData("was begun with --min-confidence 0, not 0.6", "--min-confidence", "0.6")]
    [InlineData("was begun with --source (none), not Bell", "--source", "Bell")]
    [InlineData("was begun with --shard (none), not 1/2", "--shard", "1/2")]
    public void A_run_that_was_begun_in_another_way_does_not_go_on(string expected, params string[] options)
    {
        Stop();
        byte[] part = File.ReadAllBytes(Part);
        ProgramRun run = Score(["--resume", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(part, File.ReadAllBytes(Part));
        Assert.Equal(0, Score("--resume").ExitCode);
    }

    [Fact]
    public void Other_input_is_found_out_and_nothing_is_lost()
    {
        Stop();
        string text = File.ReadAllText(_input);
        File.WriteAllText(_input, text.Replace("page-00003", "page-x0003", StringComparison.Ordinal));
        ProgramRun run = Score("--resume");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("out.jsonl.part: made from other input", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        File.WriteAllText(_input, text);
        Assert.Equal(0, Score("--resume").ExitCode);
    }

    [Fact]
    public void Bytes_that_a_failing_disk_made_of_an_output_are_done_again()
    {
        string whole = _folder.PathOf("whole.jsonl");
        Assert.Equal(0, ProgramRun.Of("stance", ["score", _input, "-o", whole]).ExitCode);
        Stop();
        using (FileStream part = File.OpenWrite(Part))
        {
            part.Position = part.Length / 2;
            part.WriteByte(0);
        }

        Assert.Equal(0, Score("--resume").ExitCode);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(_output));
    }

    [Fact]
    public void A_file_of_somebody_else_is_not_written_over()
    {
        File.WriteAllText(Part, "mine");
        Assert.Contains("is in the way", Assert.Single(Score().ErrorLines), StringComparison.Ordinal);
        Assert.Contains("its journal", Assert.Single(Score("--resume").ErrorLines), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Part));
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void An_unfinished_output_is_no_input()
    {
        Stop();
        ProgramRun run = ProgramRun.Of("stance", ["score", _folder.PathOf("*"), "--format", "jsonl", "--quiet"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private ProgramRun Score(params string[] options) => ProgramRun.Of("stance", ["score", _input, "-o", _output, "--quiet", .. options]);

    private ProgramRun Stop(bool interrupt = false)
    {
        using RunningProgram program = RunningProgram.Start("score", _input, "-o", _output, "--quiet", "--threads", "1");
        WaitForPart(program);
        if (interrupt)
        {
            program.Interrupt();
        }
        else
        {
            Assert.True(program.Kill());
        }

        return program.Finish();
    }

    private void WaitForPart(RunningProgram program)
    {
        while (!program.HasEnded && !(File.Exists(Journal) && new FileInfo(Journal).Length > 1500))
        {
            program.Wait(TimeSpan.FromMilliseconds(1));
        }

        Assert.False(program.HasEnded, "it ended before it could be stopped");
    }
}
