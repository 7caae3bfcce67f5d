using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

public sealed partial class ExplainTests : IDisposable
{
    private const string Sample = "samples/the-brass-bell/marsh-lights.txt";

    private static readonly string[] Scores = ["section", "index", "start", "length", "text", "stance", "probabilities", "bias"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_is_explained_as_score_labels_it()
    {
        string[] scored = ProgramRun.Of("stance", ["score", Sample, "--format", "jsonl"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement[] explained = Sentences(Explain(Sample, "--format", "json"));
        Assert.Equal(scored.Select(line => Common(JsonDocument.Parse(line).RootElement)), explained.Select(Common));
        foreach (JsonElement sentence in explained)
        {
            JsonElement last = sentence.GetProperty("steps").EnumerateArray().Last();
            Assert.Equal(sentence.GetProperty("probabilities").GetRawText(), last.GetProperty("probabilities").GetRawText());
            Assert.Equal(sentence.GetProperty("bias").GetRawText(), sentence.GetProperty("questions")[2].GetProperty("probability").GetRawText());
        }
    }

    [Theory]
    [InlineData("--text", "They would say that, wouldn't they?")]
    [InlineData("--text", "Typical\n\nTwo lines. Of text.")]
    public void A_text_is_explained_as_score_labels_lines(string option, string text)
    {
        string lines = _folder.Write("l.txt", text);
        IEnumerable<string> scored = ProgramRun.Of("stance", ["score", lines, "--input", "sentences", "--format", "jsonl"]).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Common(JsonDocument.Parse(line).RootElement)).Where(row => !row.Contains("\"text\":\"\"", StringComparison.Ordinal));
        Assert.Equal(scored, Sentences(Explain(option, text, "--format", "json")).Select(Common));
        Assert.Equal(scored, Sentences(Explain(lines, "--input", "sentences", "--format", "json")).Select(Common));
    }

    [Fact]
    public void A_text_can_be_a_page()
    {
        JsonElement[] sentences = Sentences(Explain("--text", "The bridge will close. Drivers wait.", "--input", "text", "--format", "json"));
        Assert.Equal(["body", "body"], sentences.Select(s => s.GetProperty("section").GetString()));
    }

    [Theory]
    [InlineData()]
    [InlineData("--top", "3")]
    public void In_json_contributions_and_rest_add_up_to_the_logit(params string[] options)
    {
        using JsonDocument document = JsonDocument.Parse(Explain([Sample, "--format", "json", .. options]).Output);
        Assert.Equal(1, document.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Matches("^[0-9a-f]{64}$", document.RootElement.GetProperty("model").GetString());
        int examined = 0;
        foreach (JsonElement question in document.RootElement.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("questions").EnumerateArray()))
        {
            decimal[] values = [.. question.GetProperty("contributions").EnumerateArray().Select(c => c.GetProperty("value").GetDecimal())];
            decimal rest = question.GetProperty("rest").GetProperty("value").GetDecimal();
            Assert.Equal(question.GetProperty("logit").GetDecimal(), values.Sum() + rest);
            Assert.True(options.Length > 0 ? values.Length == 3 : Math.Abs(rest) < 1e-4m, $"{values.Length} values, rest {rest}");
            examined++;
        }

        Assert.True(examined > 60, $"{examined} sums examined");
    }

    [Fact]
    public void In_the_table_the_numbers_shown_add_up_to_the_logit_shown()
    {
        decimal sum = 0;
        int examined = 0;
        foreach (string line in Explain(Sample).Output.Split('\n'))
        {
            if (Contribution().Match(line) is { Success: true } match)
            {
                decimal value = decimal.Parse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
                if (match.Groups[2].Value == "logit")
                {
                    Assert.Equal(value, sum);
                    sum = 0;
                    examined++;
                    continue;
                }

                sum += value;
            }
        }

        Assert.True(examined > 60, $"{examined} sums examined");
    }

    [Fact]
    public void Spans_lead_back_to_the_page_and_in_lists_to_the_file()
    {
        string page = File.ReadAllText(Repository.PathOf(Sample));
        AssertSpans(page, Sentences(Explain(Sample, "--format", "json")));
        string lines = _folder.Write("l.txt", "Of course they lie.\nNobody disputes the ramp.\n");
        AssertSpans(File.ReadAllText(lines), Sentences(Explain(lines, "--input", "sentences", "--format", "json")));
    }

    [Fact]
    public void A_question_can_be_asked_alone()
    {
        JsonElement sentence = Assert.Single(Sentences(Explain("--text", "Of course they lie.", "--question", "bias", "--format", "json")));
        Assert.Equal("bias", Assert.Single(sentence.GetProperty("questions").EnumerateArray()).GetProperty("question").GetString());
        string table = Explain("--text", "Of course they lie.", "--question", "editorial").Output;
        Assert.Contains("Does the article comment?", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Does a reader speak?", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_label_runner_up_and_the_entries_behind_a_cue()
    {
        ProgramRun run = Explain("--text", "The regime's cronies, of course, deny it.", "--top", "200");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"0 · (neutral|editorial|reader) \d\.\d\d, then (neutral|editorial|reader) \d\.\d\d · bias \d\.\d\d", run.Output);
        Assert.Contains("cue boosters: of course", run.Output, StringComparison.Ordinal);
        Assert.Single(TellsApart().Matches(run.Output));
    }

    [Fact]
    public void Nothing_in_a_text_reaches_the_terminal_as_a_command()
    {
        ProgramRun run = Explain("--text", "The bridge \u001b[31mwill close\u0007 [red]now[/] \u202e too [/] [[.", "--top", "200");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Contains("[red]now[/]", run.Output, StringComparison.Ordinal);
        string json = Explain("--text", "The \u001b[31mbridge\u0007 \"closes\" \ud800.", "--format", "json").Output;
        Assert.DoesNotContain('\u001b', json);
        Assert.Contains("\u001b[31mbridge\u0007", Assert.Single(Sentences(json)).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_sentences_is_a_warning_and_an_empty_list()
    {
        ProgramRun run = Explain(_folder.Write("empty.txt", ""), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("empty.txt: no sentences found", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Sentences(run));
    }

    [Fact]
    public void Standard_input_and_folders_are_read_and_what_is_missing_is_named()
    {
        JsonElement[] piped = Sentences(ProgramRun.Of("stance", ["explain", "-", "--format", "json"], Encoding.UTF8.GetBytes("The bridge will close.")).Output);
        Assert.Equal("-", Assert.Single(piped).GetProperty("document").GetString());
        Assert.Equal(13, Sentences(Explain("samples/the-brass-bell", "--format", "json", "--top", "1")).Select(s => s.GetProperty("document").GetString()).Distinct().Count());
        ProgramRun run = Explain(_folder.PathOf("missing.txt"), "--format", "json");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("missing.txt: no such file or folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static ProgramRun Explain(params string[] arguments) => ProgramRun.Of("stance", ["explain", .. arguments]);

    private static JsonElement[] Sentences(ProgramRun run) => Sentences(run.Output);

    private static JsonElement[] Sentences(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("sentences").EnumerateArray()];

    private static string Common(JsonElement row) => string.Join(',', Scores.Select(name => $"\"{name}\":{row.GetProperty(name).GetRawText()}"));

    private static void AssertSpans(string text, JsonElement[] sentences)
    {
        int examined = 0;
        foreach (JsonElement contribution in sentences.SelectMany(s => s.GetProperty("questions").EnumerateArray()).SelectMany(q => q.GetProperty("contributions").EnumerateArray()))
        {
            if (contribution.GetProperty("kind").GetString() == "word")
            {
                JsonElement span = contribution.GetProperty("spans")[0];
                Assert.Equal(contribution.GetProperty("text").GetString(), text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()));
                double parts = contribution.GetProperty("parts").EnumerateObject().Sum(p => p.Value.GetDouble());
                Assert.Equal(contribution.GetProperty("value").GetDouble(), parts, 5e-6);
                examined++;
            }
        }

        Assert.True(examined > 5, $"{examined} words examined");
    }

    [GeneratedRegex(@"^ +([+-]?\d+\.\d\d)  (\w*)")]
    private static partial Regex Contribution();

    [GeneratedRegex(@"\(tells \w+ from \w+\)")]
    private static partial Regex TellsApart();
}
