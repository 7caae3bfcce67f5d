using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

/// <summary>The two documents that the user gave as examples, and the pages that the project ships to try it on.</summary>
public class RealPagesTests
{
    private static readonly string[] Expected = ["neutral", "editorial", "reader"];

    [SharedDataFact]
    public void The_users_reprinted_report_comes_out_right()
    {
        List<(string Section, string Stance, string Text)> rows = Score("000_069ebd1ce4ae0344.txt");
        Assert.All(rows.Where(r => r.Section is "body" or "headline"), r => Assert.Equal("neutral", r.Stance));
        Assert.Equal(13, rows.Count(r => r.Section == "body"));
        Assert.Equal("editorial", rows.Single(r => r.Text.Contains("quite telling", StringComparison.Ordinal)).Stance);
        Assert.Equal(
            ["Then Musk with his holographic rocket projections.", "A performance Hollywood would be proud of ...", "Holograms.", "And Nazi technology ..."],
            rows.Where(r => r.Section == "reader-comment").Select(r => r.Text));
        Assert.All(rows.Where(r => r.Section == "reader-comment"), r => Assert.Equal("reader", r.Stance));
        Assert.DoesNotContain(rows, r => r.Text is "RT" or "RC" || r.Text.Contains("13:41 UTC", StringComparison.Ordinal) || r.Text.Contains("2021-02-15", StringComparison.Ordinal));
    }

    [SharedDataFact]
    public void The_users_second_report_is_neutral_throughout()
    {
        List<(string Section, string Stance, string Text)> rows = Score("003_2d286494c7975eab.txt");
        Assert.All(rows, r => Assert.Equal(("body", "neutral"), (r.Section, r.Stance)));
        Assert.Equal(19, rows.Count);
        Assert.DoesNotContain(rows, r => r.Text.Contains("@elonmusk", StringComparison.Ordinal));
    }

    [Fact]
    public void The_samples_hold_all_stances_and_their_comments_are_the_readers()
    {
        ProgramRun run = ProgramRun.Of("stance", ["score", Repository.PathOf("samples"), "--format", "jsonl"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        List<(string Section, string Stance, string Text)> rows = Rows(run);
        Assert.Equal(Expected.Order(), rows.Select(r => r.Stance).Distinct().Order());
        Assert.All(rows.Where(r => r.Section == "reader-comment"), r => Assert.Equal("reader", r.Stance));
        Assert.DoesNotContain(rows, r => r.Text is "Reply" || r.Text.StartsWith("Reader Comments", StringComparison.Ordinal) || r.Text.StartsWith("Related:", StringComparison.Ordinal));
        Assert.Equal(105, rows.Count(r => r.Section == "reader-comment"));
    }

    private static List<(string Section, string Stance, string Text)> Score(string name) =>
        Rows(ProgramRun.Of("stance", ["score", Path.Join(Repository.SharedData, "seeds", name), "--format", "jsonl"]));

    private static List<(string Section, string Stance, string Text)> Rows(ProgramRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(r => (r.GetProperty("section").GetString()!, r.GetProperty("stance").GetString()!, r.GetProperty("text").GetString()!))];
}
