using System.Text.Json;
using Stance.Archive.Tests;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

public sealed class ScoreArchiveTests : IDisposable
{
    private const string German = "Die Brücke über den Fluss bleibt bis zum Ende der Woche geschlossen, weil der Pfeiler nach dem Sturm nicht mehr sicher ist. Die Stadt will im Mai mit der Arbeit beginnen, und der Bus fährt so lange einen Umweg.";

    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_scores_only_what_is_new_or_changed()
    {
        string pages = WritePages(("a", "The pier is shut."), ("b", "The ferry is late."), ("c", "Rain is likely."));
        Assert.Equal("3 new, 0 changed, 0 rescored, 0 unchanged, 3 sentences", Counts(pages));
        Assert.Equal("0 new, 0 changed, 0 rescored, 3 unchanged, 0 sentences", Counts(pages));
        WritePages(("a", "The pier is shut."), ("b", "The ferry is late. It will sail at noon."), ("c", "Rain is likely."), ("d", "The school is open."));
        Assert.Equal("1 new, 1 changed, 0 rescored, 2 unchanged, 3 sentences", Counts(pages));
        Assert.Equal(["a|1|1", "b|1|0", "b|2|1", "c|1|1", "d|1|1"], ArchiveDump.Query(Archive, "SELECT name, version, current FROM documents ORDER BY name, version"));
    }

    [Fact]
    public void Another_model_scores_again_beside_the_first()
    {
        Assert.StartsWith("28 new", Counts("samples"), StringComparison.Ordinal);
        string before = string.Join('\n', Labels("stance.model"));
        Assert.StartsWith("0 new, 0 changed, 28 rescored, 0 unchanged", Counts("samples", "--model", "models/pretrained.stance"), StringComparison.Ordinal);
        Assert.Equal(before, string.Join('\n', Labels("stance.model")));
        Assert.NotEqual(before, string.Join('\n', Labels("pretrained.stance")));
        Assert.Equal(before.Split('\n').Length, Labels("pretrained.stance").Length);
        Assert.StartsWith("0 new, 0 changed, 0 rescored, 28 unchanged", Counts("samples"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("table")]
    [InlineData("html")]
    [InlineData("jsonl", "--per", "document")]
    [InlineData("csv", "--offsets", "codepoint", "--min-confidence", "0.7", "--bom")]
    public void Rows_are_those_of_a_run_without_an_archive(string format, params string[] more)
    {
        string[] arguments = ["samples", "--format", format, .. more];
        string expected = Rows(arguments);
        Assert.NotEqual("", expected);
        Rows(["samples/the-brass-bell", "--archive", Archive, "--format", "csv", "--min-confidence", "0.99"]);
        Assert.Equal(expected, Rows([.. arguments, "--archive", Archive]));
        Assert.Equal(expected, Rows([.. arguments, "--archive", Archive]));
        Assert.Equal(expected, Rows([.. arguments, "--archive", Archive, "--threads", "1"]));
    }

    [Fact]
    public void What_a_run_asks_of_its_rows_leaves_no_trace_in_the_archive()
    {
        string plain = _folder.PathOf("plain.db");
        Run("samples", "--archive", plain);
        Run("samples", "--archive", Archive, "--format", "csv", "--offsets", "codepoint", "--min-confidence", "0.99", "--threads", "1");
        Assert.Equal(ArchiveDump.Of(plain), ArchiveDump.Of(Archive));
    }

    [Fact]
    public void A_document_keeps_its_name_whatever_else_is_read_with_it()
    {
        string both = _folder.Write("both.jsonl", Json("7", "Bell", "The pier is shut.") + Json("7", "Courier", "The pier is shut.") + Json("7", "Bell", "The ferry is late."));
        Assert.StartsWith("3 new", Counts(both), StringComparison.Ordinal);
        Assert.Equal(["Bell|7", "Bell|7#3", "Courier|7"], ArchiveDump.Query(Archive, "SELECT source, name FROM documents ORDER BY 1, 2"));
        Assert.Equal("0 new, 0 changed, 0 rescored, 1 unchanged, 0 sentences", Counts(_folder.Write("one.jsonl", Json("7", "Courier", "The pier is shut."))));
    }

    [Fact]
    public void A_reprint_by_another_source_is_another_document()
    {
        string page = _folder.Write("a.txt", "The pier is shut.");
        Counts(page, "--source", "Bell");
        Assert.StartsWith("1 new", Counts(page, "--source", "Courier"), StringComparison.Ordinal);
        Assert.Equal(["Bell", "Courier"], ArchiveDump.Query(Archive, "SELECT source FROM document_tone ORDER BY 1"));
    }

    [Fact]
    public void Metadata_that_comes_later_is_taken_over_without_scoring_again()
    {
        string page = _folder.Write("a.jsonl", Json("a", "Bell", "The pier is shut."));
        Counts(page);
        string metadata = _folder.Write("meta.csv", "document,date,topic\na,5 May 2026,harbour\n");
        Assert.StartsWith("0 new, 0 changed, 0 rescored, 1 unchanged", Counts(page, "--metadata", metadata), StringComparison.Ordinal);
        Assert.Equal(["5 May 2026|2026-05-05|topic|harbour"], ArchiveDump.Query(Archive, "SELECT d.date, d.day, f.name, f.value FROM documents d JOIN fields f ON f.document_id = d.id"));
    }

    [Fact]
    public void A_page_in_another_language_stays_out_of_rows_that_did_not_ask_for_it()
    {
        string pages = WritePages(("a", "The pier is shut."), ("b", German));
        Assert.StartsWith("2 new", Counts(pages, "--any-language"), StringComparison.Ordinal);
        ProgramRun run = Run(pages, "--archive", Archive, "--format", "jsonl");
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("b: not English, it seems", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 new, 0 changed, 0 rescored, 2 unchanged", Counts(pages, "--any-language"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_to_a_file_leave_standard_output_to_the_summary_that_is_asked_for()
    {
        string rows = _folder.PathOf("rows.csv");
        Assert.Equal("", Run("samples", "--archive", Archive, "-o", rows).Output);
        Assert.StartsWith("0 new, 0 changed, 0 rescored, 28 unchanged", Counts("samples", "-o", rows), StringComparison.Ordinal);
        Assert.Equal(Rows(["samples", "--format", "csv"]), File.ReadAllText(rows));
    }

    [Fact]
    public void Without_rows_a_table_sums_up_the_run()
    {
        string table = Run("samples", "--archive", Archive).Output;
        Assert.Matches(@"archive +documents +new +changed +rescored +unchanged +sentences", table);
        Assert.Matches(@"news\.db +28 +28 +0 +0 +0 +\d+ ", table);
    }

    [Fact]
    public void A_file_that_is_no_archive_is_refused_before_anything_is_scored()
    {
        File.Copy(Repository.PathOf("README.md"), Archive);
        ProgramRun run = Run("samples", "--archive", Archive, "-o", _folder.PathOf("rows.csv"));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("news.db: not an SQLite database, so no archive of Stance", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["news.db"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName));
    }

    private string[] Labels(string model) => ArchiveDump.Query(
        Archive,
        $"SELECT document, idx, neutral, editorial, reader, bias FROM sentence_labels_by_model WHERE model_id = (SELECT id FROM models WHERE name = '{model}') ORDER BY document, idx");

    private string WritePages(params (string Id, string Text)[] pages) => _folder.Write("pages.jsonl", string.Concat(pages.Select(p => Json(p.Id, "Bell", p.Text))));

    private static string Json(string id, string source, string text) => JsonSerializer.Serialize(new { id, source, text }) + "\n";

    private string Counts(params string[] arguments)
    {
        using JsonDocument json = JsonDocument.Parse(Run([.. arguments, "--archive", Archive, "--summary", "json"]).Output);
        JsonElement root = json.RootElement;
        return $"{root.GetProperty("new")} new, {root.GetProperty("changed")} changed, {root.GetProperty("rescored")} rescored, {root.GetProperty("unchanged")} unchanged, {root.GetProperty("sentences")} sentences";
    }

    // What a report says of its own command line differs, and nothing else may.
    private string Rows(string[] arguments)
    {
        string output = _folder.PathOf("rows.out");
        ProgramRun run = Run([.. arguments, "-o", output]);
        Assert.True(run.ExitCode == 0, run.Error);
        string text = File.ReadAllText(output);
        int command = text.IndexOf("stance score", StringComparison.Ordinal);
        return text.StartsWith("<!", StringComparison.Ordinal) && command > 0 ? text.Replace(text[command..text.IndexOf('<', command)], "", StringComparison.Ordinal) : text;
    }

    private static ProgramRun Run(params string[] arguments) => ProgramRun.Of("stance", ["score", .. arguments]);
}
