using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

/// <summary>The programs on HTML pages.</summary>
public sealed class HtmlTests : IDisposable
{
    private const string Sample = "samples/coast-courier/bridge-bearings.html";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_page_is_scored_by_sections_with_source_title_and_date()
    {
        ProgramRun run = Score(Sample);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement[] rows = Json(run);
        Assert.Equal(
            ["headline", "body", "body", "body", "body", "body", "body", "editor-comment", "reader-comment", "reader-comment", "reader-comment", "reader-comment"],
            rows.Select(r => r.GetProperty("section").GetString()));
        Assert.All(rows, r => Assert.Equal(
            ("The Coast Courier", "Swing bridge to close for nine weeks", "2026-02-03"),
            (r.GetProperty("source").GetString(), r.GetProperty("title").GetString(), r.GetProperty("date").GetString())));
        Assert.DoesNotContain(rows, r => r.GetProperty("text").GetString()!.Contains("Petra", StringComparison.Ordinal));
    }

    [Fact]
    public void Offsets_count_into_the_text_that_is_emitted()
    {
        string emitted = _folder.PathOf("texts");
        JsonElement[] rows = Json(Score("samples/coast-courier/bridge-bearings.html", "--emit-text", emitted));
        string text = File.ReadAllText(Path.Join(emitted, "bridge-bearings.html.txt"));
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(r.GetProperty("text").GetString(), text.Substring(r.GetProperty("start").GetInt32(), r.GetProperty("length").GetInt32())));
        Assert.StartsWith("Swing bridge to close for nine weeks\n\nThe harbour board", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Emitted_files_stay_in_their_folder_whatever_the_documents_are_called()
    {
        string[] names = ["../../out", "/etc/x", "a:b|c", "con", "..", "x/../../y", "a\\b", new string('n', 400), "a:b?c"];
        string lines = string.Join('\n', names.Select(n => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = n, ["text"] = "The bridge is closed." })));
        string emitted = _folder.PathOf("deep/er/texts");
        Assert.Equal(0, Score(_folder.Write("d.jsonl", lines), "--emit-text", emitted, "--quiet").ExitCode);
        string[] files = [.. Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("d.jsonl", StringComparison.Ordinal))];
        Assert.Equal(names.Length, files.Length);
        Assert.All(files, f => Assert.StartsWith(emitted, f, StringComparison.Ordinal));
        Assert.All(files, f => Assert.True(Path.GetFileName(f).Length < 120, f));
    }

    [Fact]
    public void An_emitted_file_that_is_not_called_as_its_document_is_named()
    {
        string lines = string.Join('\n', ((string[])["one", "a:b", "One"]).Select(n => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = n, ["text"] = "The bridge is closed." })));
        string error = Score(_folder.Write("d.jsonl", lines), "--emit-text", _folder.PathOf("texts")).Error;
        Assert.Contains("a:b: its text is in a_b.txt", error, StringComparison.Ordinal);
        Assert.Contains("One: its text is in One#2.txt", error, StringComparison.Ordinal);
        Assert.DoesNotContain("one.txt", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Emitted_texts_never_write_over_what_is_read()
    {
        string page = _folder.Write("pages/a.txt", "The bridge is closed.");
        ProgramRun run = Score(_folder.PathOf("pages"), "--emit-text", _folder.PathOf("pages"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("name another folder", run.Error, StringComparison.Ordinal);
        Assert.Equal("The bridge is closed.", File.ReadAllText(page));
    }

    [Fact]
    public void Standard_input_is_html_where_input_says_so()
    {
        byte[] html = File.ReadAllBytes(Repository.PathOf(Sample));
        ProgramRun run = ProgramRun.Of("stance", ["score", "-", "--input", "html", "--format", "jsonl"], html);
        Assert.Equal(Json(Score(Sample)).Select(r => r.GetProperty("text").GetString()), Json(run).Select(r => r.GetProperty("text").GetString()));
    }

    [Fact]
    public void Explain_reads_html_as_score_does()
    {
        ProgramRun run = ProgramRun.Of("stance", ["explain", Sample, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            Json(Score(Sample)).Select(r => (r.GetProperty("text").GetString(), r.GetProperty("stance").GetString())),
            document.RootElement.GetProperty("sentences").EnumerateArray().Select(r => (r.GetProperty("text").GetString(), r.GetProperty("stance").GetString())));
    }

    [Fact]
    public void A_page_in_another_language_is_named_and_skipped()
    {
        string page = _folder.Write("a.html", "<html lang='de'><h1>Die Drehbrücke wird gesperrt</h1><p>Der Hafenrat sperrt die alte Drehbrücke vom ersten Montag im März an für neun Wochen, wie der Vorsitzende am Dienstag mitteilte. Taucher hatten im Herbst Risse in zwei Lagern gefunden.</p></html>");
        ProgramRun run = Score(page);
        Assert.Contains("not English", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private static ProgramRun Score(params string[] arguments) => ProgramRun.Of("stance", ["score", "--format", "jsonl", .. arguments]);

    private static JsonElement[] Json(ProgramRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
