using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

public sealed class CompareArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    public void A_comparison_of_an_archive_is_that_of_the_files(string format)
    {
        Score("samples");
        Assert.Equal(Compare("samples", "--format", format).Output, Compare("--archive", Archive, "--format", format).Output);
        Assert.Equal(Compare("samples", "--by", "document", "--format", format).Output, Compare("--archive", Archive, "--by", "document", "--format", format).Output);
    }

    [Fact]
    public void Documents_are_chosen_by_day_and_by_any_field()
    {
        string pages = WritePages();
        Score(pages);
        Assert.Equal("Bell 4, Courier 4", Sources());
        Assert.Equal("Bell 2, Courier 2", Sources("--since", "2026-01-01"));
        Assert.Equal("Bell 1, Courier 1", Sources("--since", "2026-01-01", "--until", "2026-01-31"));
        Assert.Equal("Bell 2, Courier 2", Sources("--where", "topic=pol*"));
        Assert.Equal("Bell 1, Courier 1", Sources("--where", "topic=pol*", "--where", "date=2026-*"));
        Assert.Equal("politics 4, sport 4", Sources("--by", "topic"));
    }

    [Fact]
    public void What_is_left_out_for_its_date_is_told()
    {
        Score(WritePages());
        ProgramRun run = Compare("--archive", Archive, "--since", "2026-01-01");
        Assert.Contains("warning: 2 documents left out: their dates name no day", run.Error, StringComparison.Ordinal);
        Assert.Equal("", Compare("--archive", Archive, "--since", "2026-01-01", "--quiet").Error);
    }

    [Fact]
    public void An_archive_without_labels_of_the_model_says_whose_it_has()
    {
        Score("samples", "--model", "models/pretrained.stance");
        ProgramRun run = Compare("--archive", Archive);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"news\.db: there are no labels of the model [0-9a-f]{12}; it has those of pretrained\.stance \([0-9a-f]{12}, 28 documents\): name one of them with --model, or add", Assert.Single(run.ErrorLines));
        Assert.Equal(0, Compare("--archive", Archive, "--model", "models/pretrained.stance").ExitCode);
    }

    [Fact]
    public void A_page_that_changed_since_the_model_scored_it_is_left_out_and_told()
    {
        string pages = WritePages();
        Score(pages);
        File.WriteAllText(pages, File.ReadAllText(pages).Replace("trip 3 ", "trip 33 ", StringComparison.Ordinal));
        Score(pages, "--model", "models/pretrained.stance");
        ProgramRun run = Compare("--archive", Archive);
        Assert.Contains("1 document left out: in the version that is there now this model has not scored it", run.Error, StringComparison.Ordinal);
        Assert.Equal("Bell 3, Courier 4", Sources());
    }

    [Theory]
    [InlineData("there is no such archive", "--archive", "none.db")]
    [InlineData("--where desk=x: no document has a field 'desk'; there are topic, source, document, title, date, url", "--where", "desk=x")]
    [InlineData("none of 8 documents is what --since, --until and --where ask for", "--since", "2030-01-01")]
    [InlineData("there is only one source, 'Bell' (4 documents)", "--where", "source=Bell")]
    public void What_cannot_be_compared_is_told_in_one_line(string expected, params string[] arguments)
    {
        Score(WritePages());
        string[] archive = arguments[0] == "--archive" ? [] : ["--archive", Archive];
        ProgramRun run = Compare([.. archive, .. arguments, "--quiet"]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [UnprivilegedFact]
    public void An_archive_that_cannot_be_written_can_be_compared_and_not_added_to()
    {
        Score("samples");
        string expected = Compare("samples", "--format", "json").Output;
        UnprivilegedRun.MakeReadable(_folder.Root);
        Assert.Equal(expected, UnprivilegedRun.Of("compare", "--archive", Archive, "--format", "json").Output);
        ProgramRun run = UnprivilegedRun.Of("score", "samples", "--archive", Archive);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"news\.db: (can't open the archive|the archive, or the folder it lies in, can't be written)", Assert.Single(run.ErrorLines));
        run = UnprivilegedRun.Of("score", "samples", "--archive", _folder.PathOf("new.db"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("new.db: can't open the archive", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["news.db"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName));
    }

    private string WritePages()
    {
        string[] dates = ["2025-11-30", "2026-01-15", "20 February 2026", "spring"];
        var lines = Enumerable.Range(0, 8).Select(i => JsonSerializer.Serialize(new
        {
            id = $"page-{i}",
            source = i < 4 ? "Bell" : "Courier",
            date = dates[i % 4],
            topic = i % 4 is 0 or 1 ? "politics" : "sport",
            text = $"The ferry made trip {i} on time. Nobody who knows that shameful council will be surprised. The next one sails at noon.",
        }));
        return _folder.Write("pages.jsonl", string.Join('\n', lines));
    }

    private void Score(params string[] arguments) => Assert.Equal(0, ProgramRun.Of("stance", ["score", .. arguments, "--archive", Archive]).ExitCode);

    private string Sources(params string[] arguments)
    {
        ProgramRun run = Compare(["--archive", Archive, "--format", "json", .. arguments]);
        Assert.True(run.ExitCode == 0, run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        return string.Join(", ", json.RootElement.GetProperty("sources").EnumerateArray().Select(s => $"{s.GetProperty("source")} {s.GetProperty("documents")}"));
    }

    private static ProgramRun Compare(params string[] arguments) => ProgramRun.Of("stance", ["compare", .. arguments]);
}
