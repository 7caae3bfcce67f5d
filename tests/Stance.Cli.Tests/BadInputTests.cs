using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_scored()
    {
        string good = _folder.Write("good.txt", "The bridge will close on Monday.");
        ProgramRun run = ProgramRun.Of("stance", ["score", _folder.PathOf("missing.txt"), good, "--format", "csv"]);
        Assert.Equal(5, run.ExitCode);
        Assert.Contains("missing.txt: no such file or folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("The bridge will close on Monday.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void If_nothing_can_be_read_the_exit_code_is_three() => AssertFails(3, "no such file or folder", "score", _folder.PathOf("missing.txt"));

    [Fact]
    public void An_empty_file_is_a_page_without_sentences() => AssertFails(0, "empty.txt: no sentences found", "score", _folder.Write("empty.txt", ""));

    [Fact]
    public void A_page_of_one_headline_is_a_page_without_an_article() => AssertFails(0, "shell.html: only a headline found", "score", "--any-language", _folder.Write("shell.html", "<html><head><title>App</title></head><body><h1>The harbour app</h1><div id='root'></div></body></html>"));

    [Fact]
    public void Markup_under_a_name_for_text_is_read_as_a_page() => AssertFails(0, "page.txt: only a headline found", "score", "--any-language", _folder.Write("page.txt", "<!DOCTYPE html><html><body><h1>The harbour app</h1></body></html>"));

    [Fact]
    public void A_folder_without_pages_is_told_so()
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));
        AssertFails(3, "the folder holds no pages", "score", _folder.PathOf("empty"));
    }

    [Fact]
    public void A_binary_file_is_told_so() => AssertFails(3, "binary file", "score", _folder.Write("a.txt", [0x4D, 0x5A, 0, 0, 1]));

    [Fact]
    public void Another_encoding_is_told_so() => AssertFails(3, "not UTF-8: byte 0xe9 at offset 3", "score", _folder.Write("a.txt", [67, 97, 102, 0xE9, 32]));

    [Fact]
    public void A_csv_without_text_is_told_so()
    {
        string csv = _folder.Write("a.csv", "id,body\n1,x\n");
        AssertFails(3, "there is no column 'text' (columns: id,body)", "score", csv);
        AssertFails(3, "there is no column 'text' (columns: id,body)", "score", csv, "--input", "sentences");
    }

    [Fact]
    public void A_picture_is_no_html_page() => AssertFails(3, "this is a binary file, not an HTML page", "score", _folder.Write("a.html", "GIF89a"));

    [Fact]
    public void Output_of_score_is_not_scored_again()
    {
        string rows = _folder.PathOf("rows.csv");
        ProgramRun.Of("stance", ["score", _folder.Write("a.txt", "The bridge will close."), "--format", "csv", "-o", rows]);
        AssertFails(3, "this is output of 'stance score'", "score", rows);
    }

    [Fact]
    public void A_model_that_is_none_cut_short_altered_or_missing_is_named()
    {
        string page = _folder.Write("a.txt", "The bridge will close.");
        byte[] good = File.ReadAllBytes(Repository.PathOf("models", "stance.model"));
        AssertFails(3, "there is no such model", "score", page, "--model", _folder.PathOf("no.model"));
        AssertFails(3, "not a Stance model", "score", page, "--model", page);
        AssertFails(3, "cut short", "score", page, "--model", _folder.Write("short.model", good[..(good.Length / 2)]));
        good[good.Length / 2] ^= 1;
        AssertFails(3, "altered or damaged", "model", "--model", _folder.Write("bad.model", good));
    }

    [Theory]
    [InlineData("explain needs a PATH, - for standard input, or --text", "explain")]
    [InlineData("explain takes a PATH or --text, not both", "explain", "x", "--text", "y")]
    [InlineData("--text is empty", "explain", "--text", " ")]
    [InlineData("--text is read as sentences, or as a page with --input text", "explain", "--text", "x", "--input", "csv")]
    [InlineData("--top must be 1 or more, not '0'", "explain", "--text", "x", "--top", "0")]
    [InlineData("--question must be one of audience, editorial, bias, not 'tone'", "explain", "--text", "x", "--question", "tone")]
    [InlineData("'y'", "explain", "x", "y")]
    [InlineData("'merge' is not there yet", "merge", "x")]
    [InlineData("--archive keeps pages; lists of sentences", "score", "x", "--archive", "news.db", "--input", "sentences")]
    [InlineData("--archive needs the name of a file", "score", "x", "--archive", "")]
    [InlineData("--summary goes with --archive FILE.db", "score", "x", "--summary", "json")]
    [InlineData("--summary must be one of table, json, not 'csv'", "score", "x", "--archive", "news.db", "--summary", "csv")]
    [InlineData("name a file for the rows with -o", "score", "x", "--archive", "news.db", "--format", "csv", "--summary", "json")]
    [InlineData("Required argument missing: compare needs a PATH or --archive FILE.db", "compare")]
    [InlineData("compare takes PATHs or --archive, not both", "compare", "x", "--archive", "news.db")]
    [InlineData("--source says how pages are read, and goes with PATHs", "compare", "--archive", "news.db", "--source", "Bell")]
    [InlineData("--since goes with --archive FILE.db", "compare", "x", "--since", "2026-01-01")]
    [InlineData("--until must be a day such as 2026-01-31, not 'May'", "compare", "--archive", "news.db", "--until", "May")]
    [InlineData("--where takes FIELD=GLOB, such as topic=politics*, not 'topic'", "compare", "--archive", "news.db", "--where", "topic")]
    [InlineData("--resume is not there yet", "score", "x", "--resume")]
    [InlineData("--emit-text needs the name of a folder", "score", "x", "--emit-text", "")]
    [InlineData("--format must be one of table, csv, jsonl, html, not 'xml'", "score", "x", "--format", "xml")]
    [InlineData("--threads must be 1 or more, not 0", "score", "x", "--threads", "0")]
    [InlineData("--min-confidence must be a number from 0 to 1, not '2'", "score", "x", "--min-confidence", "2")]
    [InlineData("'--colour'", "score", "x", "--colour")]
    [InlineData("--model needs the name of a file", "score", "x", "--model", "")]
    [InlineData("-o needs the name of a file", "score", "x", "-o", "")]
    [InlineData("--threads must be 1 or more, not abc", "score", "x", "--threads", "abc")]
    [InlineData("Required argument missing", "score")]
    public void A_wrong_or_early_option_is_a_usage_error(string expected, params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of("stance", arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.InRange(run.ErrorLines.Length, 1, 2);
    }

    [Fact]
    public void An_output_that_cannot_be_written_leaves_nothing_behind()
    {
        string page = _folder.Write("a.txt", "The bridge will close.");
        Directory.CreateDirectory(_folder.PathOf("taken"));
        AssertFails(1, "is a folder", "score", page, "-o", _folder.PathOf("taken"));
        Assert.Equal(["a.txt"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_name_that_opens_with_at_is_a_name() => AssertFails(3, "@x.txt: no such file or folder", "score", "@x.txt");

    [Fact]
    public void Behind_two_dashes_a_name_may_open_with_one() => AssertFails(3, "-x.txt: no such file or folder", "score", "--", "-x.txt");

    [Fact]
    public void A_link_is_written_through()
    {
        string page = _folder.Write("a.txt", "The bridge will close.");
        string target = _folder.Write("target.csv", "old");
        File.CreateSymbolicLink(_folder.PathOf("link.csv"), target);
        Assert.Equal(0, ProgramRun.Of("stance", ["score", page, "--format", "csv", "-o", _folder.PathOf("link.csv")]).ExitCode);
        Assert.StartsWith("document,", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.NotNull(File.ResolveLinkTarget(_folder.PathOf("link.csv"), false));
    }

    [Fact]
    public void Help_shows_examples()
    {
        ProgramRun run = ProgramRun.Of("stance", ["--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("stance score samples", run.Output, StringComparison.Ordinal);
    }

    private static void AssertFails(int code, string reason, params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of("stance", arguments);
        Assert.Contains(reason, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(code, run.ExitCode);
    }
}
