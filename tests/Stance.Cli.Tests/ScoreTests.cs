using System.Globalization;
using System.Text;
using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private const string Page = "Bridge to close for repairs\nThe Northern Ledger\n12 May 2026\nThe bridge will close on Monday, officials said. Work takes a year.\nReader Comments\nTypical.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_lines_carry_every_field_of_the_contract_in_its_order()
    {
        ProgramRun run = Score(_folder.Write("a.txt", Page), "--format", "jsonl");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement[] rows = Json(run);
        Assert.Equal(
            ["document", "source", "title", "date", "section", "index", "start", "length", "text", "stance", "probabilities", "bias", "quoted", "attributed"],
            rows[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["headline", "body", "body", "reader-comment"], rows.Select(r => r.GetProperty("section").GetString()));
        Assert.Equal([0, 1, 2, 3], rows.Select(r => r.GetProperty("index").GetInt32()));
        foreach (JsonElement row in rows)
        {
            Assert.Equal(("a.txt", "The Northern Ledger", "2026-05-12"), (row.GetProperty("document").GetString(), row.GetProperty("source").GetString(), row.GetProperty("date").GetString()));
            string text = row.GetProperty("text").GetString()!;
            Assert.Equal(text, Page.Substring(row.GetProperty("start").GetInt32(), row.GetProperty("length").GetInt32()));
            double sum = row.GetProperty("probabilities").EnumerateObject().Sum(p => p.Value.GetDouble());
            Assert.Equal(1, sum, 3);
            Assert.Matches(@"^0\.\d{4}$|^1\.0000$", row.GetProperty("bias").GetRawText());
        }

        Assert.True(rows[1].GetProperty("attributed").GetBoolean());
    }

    [Fact]
    public void Csv_and_json_lines_say_the_same()
    {
        string page = _folder.Write("a.txt", Page);
        string[] csv = Score(page, "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("document,source,title,date,section,index,start,length,stance,neutral,editorial,reader,bias,quoted,attributed,text", csv[0]);
        JsonElement[] json = Json(Score(page, "--format", "jsonl"));
        Assert.Equal(json.Length, csv.Length - 1);
        for (int i = 0; i < json.Length; i++)
        {
            JsonElement p = json[i].GetProperty("probabilities");
            string expected = string.Join(
                ',', json[i].GetProperty("stance").GetString(), p.GetProperty("neutral").GetRawText(), p.GetProperty("editorial").GetRawText(),
                p.GetProperty("reader").GetRawText(), json[i].GetProperty("bias").GetRawText());
            Assert.Contains(expected, csv[i + 1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("out.csv", "document,source,")]
    [InlineData("out.JSONL", "{\"document\":")]
    public void The_name_of_the_output_tells_its_format(string name, string start)
    {
        Score(_folder.Write("a.txt", Page), "-o", _folder.PathOf(name));
        Assert.StartsWith(start, File.ReadAllText(_folder.PathOf(name)), StringComparison.Ordinal);
        Score(_folder.PathOf("a.txt"), "-o", _folder.PathOf(name), "--format", "table");
        Assert.DoesNotContain(start, File.ReadAllText(_folder.PathOf(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_unlike_any_article_is_named_with_its_distance()
    {
        string odd = string.Join("\n", Enumerable.Repeat("WHAT??? lol!!! ... you know #this @one, dont you guys :) so so so good", 12).Select((s, i) => $"{s} {i}?!"));
        ProgramRun run = Score(_folder.Write("odd.txt", odd), "--any-language");
        Assert.Matches(@"odd\.txt: unlike anything the model has learned from: its style is \d+\.\d from the usual \(one article in a thousand is beyond \d\.\d\)", run.Error);
        Assert.DoesNotContain("unlike anything", Score(_folder.Write("a.txt", Page)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_scored_in_ordinal_order_whatever_the_threads()
    {
        for (int i = 0; i < 40; i++)
        {
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"pages/{i:D2}/a.txt"), Page + $"Comment number {i} stands here.");
        }

        ProgramRun one = Score(_folder.PathOf("pages"), "--format", "csv", "--threads", "1");
        Assert.Equal(one.Output, Score(_folder.PathOf("pages"), "--format", "csv", "--threads", "8").Output);
        Assert.Equal(40, one.Output.Split('\n').Select(l => l.Split(',')[0]).Distinct().Count(d => d.EndsWith("/a.txt", StringComparison.Ordinal)));
    }

    [Fact]
    public void Standard_input_is_a_page_called_minus()
    {
        ProgramRun run = ProgramRun.Of("stance", ["score", "-", "--format", "jsonl"], Encoding.UTF8.GetBytes(Page));
        Assert.All(Json(run), row => Assert.Equal("-", row.GetProperty("document").GetString()));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Lists_of_sentences_give_one_row_for_each_line_empty_ones_included()
    {
        ProgramRun run = Score(_folder.Write("l.txt", "One is here.\n\nThree. Three again.\n"), "--input", "sentences", "--format", "jsonl");
        JsonElement[] rows = Json(run);
        Assert.Equal(["One is here.", "", "Three. Three again."], rows.Select(r => r.GetProperty("text").GetString()));
        Assert.All(rows, r => Assert.Equal("none", r.GetProperty("section").GetString()));
        Assert.Equal("", rows[1].GetProperty("stance").GetString());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("bias").ValueKind);
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("probabilities").GetProperty("reader").ValueKind);
        Assert.Equal([0, 13, 14], rows.Select(r => r.GetProperty("start").GetInt32()));
    }

    [Fact]
    public void A_csv_of_sentences_gives_one_row_for_each_row()
    {
        ProgramRun run = Score(_folder.Write("l.csv", "id,text\n1,One is here.\n2,\n3,\"Two\nlines.\"\n"), "--input", "sentences", "--format", "jsonl");
        Assert.Equal(["One is here.", "", "Two\nlines."], Json(run).Select(r => r.GetProperty("text").GetString()));
    }

    [Fact]
    public void Code_point_offsets_lead_back_as_python_counts()
    {
        const string Text = "Emoji 😀 first here. Then “this” 😀 one follows.";
        JsonElement[] rows = Json(Score(_folder.Write("a.txt", Text), "--format", "jsonl", "--offsets", "codepoint"));
        int[] points = [.. Text.EnumerateRunes().Select(r => r.Value)];
        foreach (JsonElement row in rows)
        {
            IEnumerable<int> slice = points.Skip(row.GetProperty("start").GetInt32()).Take(row.GetProperty("length").GetInt32());
            Assert.Equal(row.GetProperty("text").GetString(), string.Concat(slice.Select(char.ConvertFromUtf32)));
        }

        Assert.Equal(2, rows.Length);
    }

    [Fact]
    public void The_table_shows_each_sentence_and_fits_redirection()
    {
        ProgramRun run = Score(_folder.Write("a.txt", Page));
        Assert.Contains("The bridge will close on Monday, officials said.", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 sentences:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void Nothing_on_a_page_reaches_the_terminal_as_a_command()
    {
        ProgramRun run = Score(_folder.Write("a.txt", "The bridge \u001b[31mwill close\u0007 on Monday. [red]Not markup[/] is here \u202e too."));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Contains("[red]Not markup[/]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe_unless_raw()
    {
        string page = _folder.Write("l.txt", "=cmd|' /C calc'!A0\n+1 for this idea\n");
        string guarded = Score(page, "--input", "sentences", "--format", "csv").Output;
        Assert.Contains(",'=cmd|' /C calc'!A0", guarded, StringComparison.Ordinal);
        Assert.Contains(",'+1 for this idea", guarded, StringComparison.Ordinal);
        Assert.Contains(",=cmd|' /C calc'!A0", Score(page, "--input", "sentences", "--format", "csv", "--raw-text").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Min_confidence_makes_unsure_of_what_is_not_likely_enough()
    {
        string page = _folder.Write("a.txt", Page);
        Assert.All(Json(Score(page, "--format", "jsonl", "--min-confidence", "1")), r => Assert.Equal("unsure", r.GetProperty("stance").GetString()));
        Assert.All(Json(Score(page, "--format", "jsonl", "--min-confidence", "0")), r => Assert.NotEqual("unsure", r.GetProperty("stance").GetString()));
    }

    [Fact]
    public void One_row_a_document_sums_up_own_sections_notes_and_comments_apart()
    {
        JsonElement row = Assert.Single(Json(Score(_folder.Write("a.txt", Page), "--per", "document", "--format", "jsonl")));
        Assert.Equal(3, row.GetProperty("own").GetProperty("sentences").GetInt32());
        Assert.Equal(1, row.GetProperty("comments").GetProperty("sentences").GetInt32());
        Assert.Equal(0, row.GetProperty("notes").GetProperty("sentences").GetInt32());
        Assert.Equal(17, row.GetProperty("own").GetProperty("words").GetInt32());
        Assert.Equal(1, row.GetProperty("own").GetProperty("shares").EnumerateObject().Sum(p => p.Value.GetDouble()), 3);
        string[] csv = Score(_folder.PathOf("a.txt"), "--per", "document", "--format", "csv").Output.Split('\n');
        Assert.StartsWith("document,source,title,date,sentences,words,neutral,editorial,reader,unsure,neutralShare", csv[0], StringComparison.Ordinal);
        Assert.Equal(csv[0].Split(',').Length, csv[1].Split(',').Length);
    }

    [Fact]
    public void The_source_is_the_option_then_the_metadata_then_the_page_then_the_folder()
    {
        string page = _folder.Write("outlet/a.txt", Page);
        string bare = _folder.Write("outlet/b.txt", "The bridge will close on Monday.");
        string metadata = _folder.Write("m.csv", "document,source,title\na.txt,From Metadata,Given title\n");
        Assert.Equal("Option", SourceOf(page, "--source", "Option", "--metadata", metadata));
        Assert.Equal("From Metadata", SourceOf(page, "--metadata", metadata));
        Assert.Equal("The Northern Ledger", SourceOf(page));
        Assert.Equal("outlet", SourceOf(bare));
    }

    [Fact]
    public void A_second_document_of_a_name_gets_a_number_and_a_warning()
    {
        string first = _folder.Write("x/a.txt", Page);
        ProgramRun run = ProgramRun.Of("stance", ["score", first, _folder.Write("y/a.txt", Page), "--format", "jsonl"]);
        Assert.Equal(["a.txt", "a.txt#2"], Json(run).Select(r => r.GetProperty("document").GetString()).Distinct());
        Assert.Contains("a.txt#2", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_foreign_document_is_named_and_skipped_unless_asked_for()
    {
        string page = _folder.Write("de.txt", "Der Minister sagte am Montag, dass die Brücke über den Fluss bis zum Ende des Sommers geschlossen bleibt, weil die Lager ersetzt werden müssen und das Geld erst im Herbst kommt.");
        ProgramRun run = Score(page, "--format", "jsonl");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("de.txt: not English", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Single(Json(Score(page, "--format", "jsonl", "--any-language")));
    }

    [Fact]
    public void An_output_file_is_written_whole_and_equals_standard_output()
    {
        string page = _folder.Write("a.txt", Page);
        string output = _folder.PathOf("out/rows.csv");
        Assert.Equal((0, "", ""), Parts(Score(page, "--format", "csv", "-o", output)));
        Assert.Equal(Score(page, "--format", "csv").Output, File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFiles(_folder.PathOf("out")));
        Score(page, "--format", "csv", "--bom", "-o", output);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(output)[..3]);
    }

    [Fact]
    public void A_closed_pipe_is_normal()
    {
        string lines = _folder.Write("l.txt", string.Concat(Enumerable.Repeat("One is here.\n", 20000)));
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "stance.dll"), "score", lines, "--input", "sentences", "--format", "csv"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static (int, string, string) Parts(ProgramRun run) => (run.ExitCode, run.Output, run.Error);

    private static ProgramRun Score(string path, params string[] options) => ProgramRun.Of("stance", ["score", path, .. options]);

    private static string? SourceOf(string page, params string[] options) => Json(Score(page, ["--format", "jsonl", .. options]))[0].GetProperty("source").GetString();

    private static JsonElement[] Json(ProgramRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
