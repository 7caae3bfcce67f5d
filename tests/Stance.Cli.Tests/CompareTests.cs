using System.Globalization;
using System.Text;
using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private const string Header = "document,source,title,date,section,index,start,length,stance,neutral,editorial,reader,bias,quoted,attributed,text\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_has_the_contracts_fields_in_their_order()
    {
        using JsonDocument json = Json("samples");
        Assert.Equal(["schemaVersion", "alpha", "model", "by", "sources", "pairs", "terms", "events"], Names(json.RootElement).Take(8));
        JsonElement source = json.RootElement.GetProperty("sources")[0];
        Assert.Equal(["source", "documents", "sentences", "shares", "ownVoice", "quotedVoice", "bias", "comments", "flags"], Names(source).Take(9));
        Assert.Equal(["neutral", "editorial", "reader"], Names(source.GetProperty("shares")));
        Assert.Equal(["raw", "rawLow", "rawHigh", "corrected", "low", "high"], Names(source.GetProperty("shares").GetProperty("editorial")));
        Assert.Equal(["mean", "low", "high"], Names(source.GetProperty("bias")).Take(3));
        JsonElement pair = json.RootElement.GetProperty("pairs")[0];
        Assert.Equal(["a", "b", "measure", "matched", "difference", "low", "high", "cliffsDelta", "p", "pAdjusted", "verdict"], Names(pair).Take(11));
        JsonElement news = json.RootElement.GetProperty("events")[0];
        Assert.Equal(["title", "documents", "sources", "aligned"], Names(news).Take(4));
        JsonElement term = json.RootElement.GetProperty("terms")[0];
        Assert.Equal(["a", "b", "term", "z", "pAdjusted", "countA", "countB", "sentences"], Names(term).Take(8));
    }

    [Fact]
    public void Shares_are_counted_over_headline_and_body_with_comments_apart()
    {
        string scored = Scored(
            ("a1", "A", "headline", "neutral"), ("a1", "A", "body", "editorial"), ("a1", "A", "body", "neutral"), ("a1", "A", "body", "neutral"),
            ("a1", "A", "reader-comment", "reader"), ("a1", "A", "editor-comment", "editorial"),
            ("b1", "B", "body", "editorial"), ("b1", "B", "body", "editorial"));
        using JsonDocument json = Json(scored);
        JsonElement a = Source(json, "A");
        Assert.Equal((1, 4), (a.GetProperty("documents").GetInt32(), a.GetProperty("sentences").GetInt32()));
        Assert.Equal(0.25, Raw(a, "editorial"));
        Assert.Equal((1, 1), (a.GetProperty("comments").GetProperty("documents").GetInt32(), a.GetProperty("comments").GetProperty("sentences").GetInt32()));
        Assert.Equal(1.0, Raw(Source(json, "B"), "editorial"));
        JsonElement pair = json.RootElement.GetProperty("pairs")[0];
        Assert.Equal((-0.75, "not enough data"), (pair.GetProperty("difference").GetDouble(), pair.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void Quoted_voice_is_apart_from_own_voice()
    {
        string scored = _folder.Write("scored.csv", Header
            + Row("a1", "A", "body", 0, "editorial") + Row("a1", "A", "body", 1, "neutral", quoted: "0.9000") + Row("a1", "A", "body", 2, "neutral", quoted: "0.4000")
            + Row("b1", "B", "body", 0, "neutral"));
        using JsonDocument json = Json(scored);
        JsonElement a = Source(json, "A");
        Assert.Equal(0.5, a.GetProperty("ownVoice").GetProperty("editorial").GetProperty("raw").GetDouble());
        Assert.Equal(0.0, a.GetProperty("quotedVoice").GetProperty("editorial").GetProperty("raw").GetDouble());
        Assert.Equal((2, 1), (a.GetProperty("ownVoice").GetProperty("sentences").GetInt32(), a.GetProperty("quotedVoice").GetProperty("sentences").GetInt32()));
    }

    [Fact]
    public void Pages_and_what_score_made_of_them_compare_alike()
    {
        string rows = _folder.PathOf("rows.jsonl");
        string cells = _folder.PathOf("rows.csv");
        ProgramRun.Of("stance", ["score", "samples", "-o", rows]);
        ProgramRun.Of("stance", ["score", "samples", "-o", cells]);
        using JsonDocument pages = Json("samples");
        foreach (string file in new[] { rows, cells })
        {
            using JsonDocument scored = Json(file);
            Assert.Equal(SharesOf(pages), SharesOf(scored));
            Assert.Equal(pages.RootElement.GetProperty("terms").GetRawText(), scored.RootElement.GetProperty("terms").GetRawText());
            Assert.Equal(pages.RootElement.GetProperty("events").GetRawText(), scored.RootElement.GetProperty("events").GetRawText());
        }

        ProgramRun piped = ProgramRun.Of("stance", ["compare", "-", "--format", "json"], File.ReadAllBytes(rows));
        using JsonDocument read = JsonDocument.Parse(piped.Output);
        Assert.Equal(SharesOf(pages), SharesOf(read));
    }

    [Fact]
    public void A_stance_changed_by_hand_counts_as_it_stands_and_unsure_as_its_probabilities()
    {
        string scored = _folder.Write("scored.csv", Header
            + Row("a1", "A", "body", 0, "editorial", probabilities: "0.9000,0.1000,0.0000") + Row("a1", "A", "body", 1, "unsure", probabilities: "0.6000,0.4000,0.0000")
            + Row("b1", "B", "body", 0, "neutral"));
        using JsonDocument json = Json(scored);
        Assert.Equal(0.5, Raw(Source(json, "A"), "editorial"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads()
    {
        string one = Output("samples", "--format", "json", "--threads", "1");
        Assert.Equal(one, Output("samples", "--format", "json", "--threads", "3"));
        Assert.NotEqual(one, Output("samples", "--format", "json", "--seed", "2"));
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        string scored = _folder.PathOf("rows.jsonl");
        ProgramRun.Of("stance", ["score", "samples", "-o", scored]);
        string[] lines = File.ReadAllLines(scored);
        string turned = _folder.Write("turned.jsonl", string.Join('\n', lines.Reverse()));
        Assert.Equal(Output(scored, "--format", "json"), Output(turned, "--format", "json"));
    }

    [Fact]
    public void Documents_are_compared_by_any_of_their_fields()
    {
        string pages = _folder.Write("pages.jsonl", """
            {"id":"one","source":"The Gazette","desk":"politics","text":"The council met on Monday. It approved the budget by nine votes to four."}
            {"id":"two","source":"The Gazette","desk":"opinion","text":"What a shameful budget this is. Nobody with a heart could have voted for it."}
            {"id":"three","source":"The Gazette","text":"The council will meet again in June. A date has not been set."}
            """);
        ProgramRun run = ProgramRun.Of("stance", ["compare", pages, "--by", "desk", "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(["opinion", "politics"], json.RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("source").GetString()!));
        Assert.Contains("three: no desk; left out", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        ProgramRun unknown = ProgramRun.Of("stance", ["compare", pages, "--by", "section"]);
        Assert.Equal(3, unknown.ExitCode);
        Assert.Contains("--by section: no document has a field 'section'; there are desk, source, document, title, date, url", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_metadata_file_gives_fields_to_compare_by()
    {
        string scored = Scored(("a1", "A", "body", "editorial"), ("a2", "A", "body", "neutral"));
        string metadata = _folder.Write("meta.csv", "document,owner\na1,Trust\na2,Group\n");
        using JsonDocument json = Json(scored, "--metadata", metadata, "--by", "owner");
        Assert.Equal(["Group", "Trust"], json.RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("source").GetString()!));
    }

    [Fact]
    public void Metadata_of_documents_that_are_not_there_is_named()
    {
        string scored = Scored(("a1", "A", "body", "editorial"), ("b1", "B", "body", "neutral"));
        ProgramRun run = ProgramRun.Of("stance", ["compare", scored, "--metadata", _folder.Write("meta.csv", "document,owner\na1,Trust\nx/a2,Group\n")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--metadata names a document that is not there: x/a2", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_three_sources_is_headed_by_whatever_differs()
    {
        var rows = new StringBuilder(Header);
        foreach ((string source, string bias) in new[] { ("A", "0.9"), ("B", "0.1"), ("C", "0.1") })
        {
            for (int i = 0; i < 10; i++)
            {
                rows.Append(CultureInfo.InvariantCulture, $"{source}{i},{source},,,body,0,0,10,neutral,0.8,0.1,0.1,{bias},0,false,Sentence {i} of {source}.\n");
            }
        }

        string report = Output(_folder.Write("scored.csv", rows.ToString()), "--format", "html");
        Assert.Contains("2 of 3 pairs of sources differ in their wording", report, StringComparison.Ordinal);
        Assert.Contains("In loaded wording 2 differ.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_are_alike_are_no_surer_than_their_sentences()
    {
        string scored = Scored(("a1", "A", "body", "editorial"), ("a1", "A", "body", "neutral"), ("a2", "A", "body", "editorial"), ("a2", "A", "body", "neutral"), ("b1", "B", "body", "neutral"));
        using JsonDocument json = Json(scored);
        JsonElement share = Source(json, "A").GetProperty("shares").GetProperty("editorial");
        Assert.True(share.GetProperty("rawHigh").GetDouble() - share.GetProperty("rawLow").GetDouble() > 0.5);
    }

    [Fact]
    public void Matched_intervals_are_those_of_events_and_not_of_as_many_sentences()
    {
        using JsonDocument json = Json("samples/the-brass-bell", "samples/tamsin-valley-record");
        JsonElement matched = json.RootElement.GetProperty("pairs").EnumerateArray().First(p => p.GetProperty("matched").GetBoolean() && p.GetProperty("measure").GetString() == "editorial");
        Assert.True(matched.GetProperty("low").GetDouble() > 0, matched.GetRawText());
        Assert.Equal("differs", matched.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Single_documents_are_shown_without_tests()
    {
        using JsonDocument json = Json("samples/the-brass-bell", "--by", "document");
        Assert.Equal(Directory.GetFiles(Repository.PathOf("samples", "the-brass-bell")).Length, json.RootElement.GetProperty("sources").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("pairs").GetArrayLength());
    }

    [Fact]
    public void One_source_only_is_told_so()
    {
        ProgramRun run = ProgramRun.Of("stance", ["compare", "samples/the-brass-bell"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is only one source, 'The Brass Bell'", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void A_source_without_sentences_of_its_own_is_named_and_left_out()
    {
        string scored = Scored(("a1", "A", "body", "editorial"), ("b1", "B", "body", "neutral"), ("c1", "C", "reader-comment", "reader"));
        ProgramRun run = ProgramRun.Of("stance", ["compare", scored, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("C: no sentences in its headlines and bodies; left out", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, json.RootElement.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public void The_same_text_of_one_source_counts_once_and_is_named()
    {
        _folder.Write("a/one.txt", "The bridge will close on Monday. Work is to last until the spring.");
        _folder.Write("a/two.txt", "The bridge will close on Monday.  Work is to last until the spring.");
        _folder.Write("b/one.txt", "The bridge will close on Monday. Work is to last until the spring.");
        ProgramRun run = ProgramRun.Of("stance", ["compare", _folder.Root, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a/two.txt: the same text as a/one.txt; counted once", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal([1, 1], json.RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("documents").GetInt32()));
    }

    [Fact]
    public void A_bad_row_is_named_and_the_others_count()
    {
        string scored = _folder.Write("scored.csv", Header + Row("a1", "A", "body", 0, "editorial") + Row("b1", "B", "body", 0, "neutral")
            + Row("b1", "B", "body", 1, "netural") + Row("b1", "B", "bdoy", 2, "neutral") + Row("b1", "B", "body", 3, "neutral", probabilities: "2,0,0"));
        ProgramRun run = ProgramRun.Of("stance", ["compare", scored, "--format", "csv"]);
        Assert.Equal(5, run.ExitCode);
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.Contains("scored.csv:4: unknown stance 'netural'; allowed are neutral, editorial, reader and unsure", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("scored.csv:5: unknown section 'bdoy'", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("scored.csv:6: neutral must be a number from 0 to 1, not '2'", run.ErrorLines[2], StringComparison.Ordinal);
        Assert.NotEqual("", run.Output);
    }

    [Fact]
    public void Rows_of_whole_documents_are_refused()
    {
        string sums = _folder.PathOf("sums.jsonl");
        ProgramRun.Of("stance", ["score", "samples", "--per", "document", "-o", sums]);
        ProgramRun run = ProgramRun.Of("stance", ["compare", sums]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("one row a document", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Scored_rows_that_lack_columns_are_not_taken_for_pages()
    {
        string scored = _folder.Write("scored.csv", "document,source,section,index,stance,text\na1,A,body,0,editorial,One.\n");
        ProgramRun run = ProgramRun.Of("stance", ["compare", scored]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("looks like output of 'stance score', but the columns neutral, editorial, reader, bias are missing", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_were_changed_by_hand_are_counted_and_named()
    {
        string scored = _folder.Write("scored.csv", Header + Row("a1", "A", "body", 0, "Editorial", probabilities: "0.9000,0.1000,0.0000") + Row("b1", "B", "body", 0, "neutral"));
        ProgramRun run = ProgramRun.Of("stance", ["compare", scored, "--format", "json"]);
        Assert.Contains("1 sentence has a stance changed by hand", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Csv_has_a_row_for_each_source_and_measure()
    {
        string[] lines = Output(Scored(("a1", "=A", "body", "editorial"), ("b1", "B", "body", "neutral")), "--format", "csv").TrimEnd('\n').Split('\n');
        Assert.Equal("by,source,measure,documents,sentences,raw,rawLow,rawHigh,corrected,low,high,flags", lines[0]);
        Assert.Equal(1 + (2 * 20), lines.Length);
        Assert.StartsWith("source,'=A,neutral,1,1,0.0000,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("source,'=A,editorial,1,1,1.0000,", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("source,B,ownVoiceEditorial,1,1,0.0000,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("out.json", "{")]
    [InlineData("out.csv", "by,source,")]
    [InlineData("out.html", "<!doctype html>")]
    [InlineData("out.txt", "Tone of headlines")]
    public void The_name_of_the_output_tells_its_format(string name, string start)
    {
        string path = _folder.PathOf(name);
        ProgramRun run = ProgramRun.Of("stance", ["compare", "samples", "-o", path]);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(start, File.ReadAllText(path), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--format must be one of table, json, csv, html, not 'jsonl'", "--format", "jsonl")]
    [InlineData("--by needs the name of a field", "--by", "")]
    public void Wrong_options_are_usage_errors(string message, params string[] options)
    {
        ProgramRun run = ProgramRun.Of("stance", ["compare", "samples", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.ErrorLines[0], StringComparison.Ordinal);
    }

    private static JsonDocument Json(params string[] arguments) => JsonDocument.Parse(Output([.. arguments, "--format", "json"]));

    private static string Output(params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of("stance", ["compare", .. arguments]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }

    private static JsonElement Source(JsonDocument json, string name) => json.RootElement.GetProperty("sources").EnumerateArray().Single(s => s.GetProperty("source").GetString() == name);

    private static double Raw(JsonElement source, string stance) => source.GetProperty("shares").GetProperty(stance).GetProperty("raw").GetDouble();

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    // As counted: what is corrected rests on probabilities, of which files keep four decimals.
    private static string[] SharesOf(JsonDocument json) =>
        [.. json.RootElement.GetProperty("sources").EnumerateArray().SelectMany(s => s.GetProperty("shares").EnumerateObject().Select(share => $"{s.GetProperty("source").GetString()} {share.Name} {share.Value.GetProperty("raw")} {share.Value.GetProperty("rawLow")} {share.Value.GetProperty("rawHigh")}"))];

    private string Scored(params (string Document, string Source, string Section, string Stance)[] rows)
    {
        var text = new StringBuilder(Header);
        for (int i = 0; i < rows.Length; i++)
        {
            text.Append(Row(rows[i].Document, rows[i].Source, rows[i].Section, i, rows[i].Stance));
        }

        return _folder.Write("scored.csv", text.ToString());
    }

    private static string Row(string document, string source, string section, int index, string stance, string? quoted = null, string? probabilities = null)
    {
        probabilities ??= stance switch
        {
            "editorial" => "0.1000,0.8000,0.1000",
            "reader" => "0.1000,0.1000,0.8000",
            _ => "0.8000,0.1000,0.1000",
        };
        string name = source.StartsWith('=') ? "'" + source : source;
        return string.Create(CultureInfo.InvariantCulture, $"{document},{name},,,{section},{index},0,10,{stance},{probabilities},0.3000,{quoted ?? "0.0000"},false,Sentence number {index} of {document}.\n");
    }
}
