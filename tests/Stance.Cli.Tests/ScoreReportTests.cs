using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

public class ScoreReportTests
{
    [Fact]
    public void The_page_reads_as_it_did_and_every_sentence_has_its_reasons()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("ferry.txt", "Ferry landing closed\n\nThe council closed the landing on Tuesday. It is a shameful and predictable disgrace, of course!\n\nA bus will run until the ferry is back. Repairs will take six weeks, the engineer said.\n");
        string report = folder.PathOf("report.html");
        ProgramRun rows = ProgramRun.Of("stance", ["score", page, "--format", "jsonl"]);
        ProgramRun run = ProgramRun.Of("stance", ["score", page, "-o", report, "--quiet"]);

        Assert.Equal(0, run.ExitCode);
        IHtmlDocument html = new HtmlParser().ParseDocument(File.ReadAllText(report));
        JsonElement[] scored = [.. rows.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        IElement[] sentences = [.. html.QuerySelectorAll("main .s")];
        Assert.Equal(scored.Select(r => r.GetProperty("text").GetString()), sentences.Select(s => s.LastChild!.TextContent));
        Assert.Equal(scored.Select(r => r.GetProperty("stance").GetString()), sentences.Select(s => s.ClassList[1]));
        Assert.Equal(2, html.QuerySelectorAll(".part.body p").Length);

        using JsonDocument reasons = JsonDocument.Parse(html.GetElementById("reasons-0")!.TextContent);
        JsonElement[] explained = [.. reasons.RootElement.GetProperty("rows").EnumerateArray()];
        Assert.Equal(sentences.Length, explained.Length);
        Assert.Contains(explained, r => r[8].GetArrayLength() > 0);
        Assert.Contains("“disgrace", reasons.RootElement.GetProperty("phrases").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_sentences_keeps_its_lines_and_its_empty_ones()
    {
        using var folder = new TemporaryFolder();
        string list = folder.Write("lines.txt", "The council met on Monday.\n\nWhat a shameful farce!\n");
        ProgramRun run = ProgramRun.Of("stance", ["score", list, "--input", "sentences", "--format", "html"]);

        Assert.Equal(0, run.ExitCode);
        IHtmlDocument html = new HtmlParser().ParseDocument(run.Output);
        Assert.Equal(2, html.QuerySelectorAll("main .s").Length);
        Assert.Equal(3, html.QuerySelectorAll(".part.none p").Length);
    }

    [Fact]
    public void Documents_alone_can_not_be_a_report_and_the_error_says_what_can()
    {
        ProgramRun run = ProgramRun.Of("stance", ["score", "samples", "--per", "document", "--format", "html"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--format html shows pages sentence by sentence: leave out --per document, or take table, csv or jsonl", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_same_pages_give_the_same_report_on_any_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        string[] reports = [.. new[] { "1", "8" }.Select(threads =>
        {
            string report = folder.PathOf(threads + ".html");
            Assert.Equal(0, ProgramRun.Of("stance", ["score", "samples", "--threads", threads, "-o", report, "--quiet"]).ExitCode);
            return File.ReadAllText(report).Replace($"--threads {threads} -o {report}", "", StringComparison.Ordinal);
        })];

        Assert.Equal(reports[0], reports[1]);
    }
}
