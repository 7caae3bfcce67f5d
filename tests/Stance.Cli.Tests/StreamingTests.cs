using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

/// <summary>Input that comes in blocks, by the program as it is run.</summary>
public sealed class StreamingTests : IDisposable
{
    private static readonly string[] Sentences =
    [
        "The bridge will close on Monday, officials said.", "Of course nobody asked the people who live there!", "“It’s a disgrace,” she said. “We were told nothing.”",
        "Typical.", "Work takes a year, and the ferry runs twice an hour until then.", "The regime’s cronies deny it, naturally.", "Größe 😀 matters, the mayor added; \"quoted, twice\" and more.",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_mix_of_inputs_gives_the_same_bytes_on_any_number_of_threads(int seed)
    {
        string[] paths = Mix(new Random(seed));
        foreach (string[] options in (string[][])[["--format", "csv"], ["--format", "jsonl", "--offsets", "codepoint"], ["--per", "document", "--format", "csv"], []])
        {
            ProgramRun one = Score([.. paths, .. options, "--threads", "1"]);
            Assert.Equal(5, one.ExitCode);
            Assert.True(one.ErrorLines.Length > 5);
            foreach (string threads in (string[])["2", "8"])
            {
                ProgramRun many = Score([.. paths, .. options, "--threads", threads]);
                Assert.Equal((one.ExitCode, one.Error, one.Output), (many.ExitCode, many.Error, many.Output));
            }
        }
    }

    [Fact]
    public void Documents_of_a_stream_come_out_as_each_would_by_itself()
    {
        var random = new Random(5);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => Text(random, random.Next(30)))];
        string stream = _folder.Write("all.jsonl", string.Concat(texts.Select((t, i) => Line($"d{i}", t))));
        string[] rows = Scored(stream).Split('\n');
        foreach (int i in (int[])[0, 17, 150, 299])
        {
            string alone = Scored(_folder.Write("one.jsonl", Line($"d{i}", texts[i])));
            Assert.Equal(alone, string.Concat(rows.Where(r => r.StartsWith($"{{\"document\":\"d{i}\",", StringComparison.Ordinal)).Select(r => r + "\n")));
        }
    }

    [Fact]
    public void Lines_of_a_long_list_keep_their_numbers_and_places_across_blocks()
    {
        var random = new Random(6);
        string[] lines = [.. Enumerable.Range(0, 4000).Select(i => i % 9 == 0 ? "" : Sentences[random.Next(Sentences.Length)])];
        string text = string.Join("\r\n", lines) + "\n";
        string list = _folder.Write("list.txt", text);
        foreach (bool points in (bool[])[false, true])
        {
            JsonElement[] rows = Json(Score([list, "--input", "sentences", "--format", "jsonl", "--offsets", points ? "codepoint" : "utf16"]));
            Assert.Equal(lines, rows.Select(r => r.GetProperty("text").GetString()));
            Assert.Equal(Enumerable.Range(0, lines.Length), rows.Select(r => r.GetProperty("index").GetInt32()));
            int start = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                Assert.Equal(start, rows[i].GetProperty("start").GetInt32());
                start += points ? lines[i].EnumerateRunes().Count() + 2 : lines[i].Length + 2;
            }
        }
    }

    [Fact]
    public void A_gzip_file_damaged_on_the_way_gives_what_stands_before_and_is_named()
    {
        var random = new Random(7);
        string lines = string.Concat(Enumerable.Range(0, 3000).Select(i => Line($"d{i}", Text(random, 6))));
        byte[] packed = Pack(lines);
        ProgramRun whole = Score([_folder.Write("a.jsonl.gz", packed), "--format", "jsonl", "--quiet"]);
        ProgramRun cut = Score([_folder.Write("a.jsonl.gz", packed[..(packed.Length * 2 / 3)]), "--format", "jsonl", "--quiet"]);
        Assert.Equal((0, 5), (whole.ExitCode, cut.ExitCode));
        Assert.EndsWith("a.jsonl.gz: not a valid gzip file, or one that was cut short", Assert.Single(cut.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith(cut.Output, whole.Output, StringComparison.Ordinal);
        Assert.InRange(cut.Output.Length, whole.Output.Length / 3, whole.Output.Length * 9 / 10);
    }

    [Fact]
    public void A_byte_that_is_no_text_ends_a_list_behind_the_lines_before_it()
    {
        string list = _folder.Write("l.txt", [.. "One is here.\nTwo is here.\nThree "u8, 0xE9, .. " here.\nFour.\n"u8]);
        ProgramRun run = Score([list, "--input", "sentences", "--format", "jsonl"]);
        Assert.Equal(5, run.ExitCode);
        Assert.Equal(["One is here.", "Two is here."], Json(run).Select(r => r.GetProperty("text").GetString()));
        Assert.Contains("l.txt: not UTF-8: byte 0xe9 at offset 32;", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_of_score_in_the_middle_of_a_file_ends_that_file_and_no_other()
    {
        string scored = "{\"document\":\"a\",\"section\":\"body\",\"stance\":\"neutral\",\"probabilities\":{\"neutral\":0.9},\"text\":\"A\"}\n";
        string mixed = _folder.Write("m.jsonl", Line("one", "One is here.") + scored + string.Concat(Enumerable.Repeat(Line("two", Text(new Random(1), 20)), 500)));
        ProgramRun run = Score([mixed, _folder.Write("z.jsonl", Line("last", "Last is here.")), "--format", "jsonl"]);
        Assert.Equal(["one", "last"], Json(run).Select(r => r.GetProperty("document").GetString()));
        Assert.Contains("m.jsonl: this is output of 'stance score'", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_long_list_breaks_where_it_always_did()
    {
        string list = _folder.Write("l.txt", string.Concat(Enumerable.Repeat("One is here.\n", 16384 + 10)));
        string[] sums = [.. Score([list, "--input", "sentences"]).Output.Split('\n').Where(l => l.Contains(" sentences: ", StringComparison.Ordinal))];
        Assert.Equal(["16384", "10"], sums.Select(l => l.Trim().Split(' ')[0]));
    }

    private string[] Mix(Random random)
    {
        var paths = new List<string>();
        for (int i = 0; i < 12; i++)
        {
            string jsonl = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(40) == 0 ? "{\"id\":broken\n" : Line($"d{random.Next(300)}", Text(random, random.Next(12)))));
            string csv = "id,text\n" + string.Concat(Enumerable.Range(0, random.Next(300)).Select(j => random.Next(40) == 0 ? "a,b,c\n" : $"c{j},\"{Text(random, 4).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));
            string name = $"{random.Next(4)}/{i}";
            paths.Add((i % 4) switch
            {
                0 => _folder.Write(name + ".jsonl", jsonl),
                1 => _folder.Write(name + ".csv", csv),
                2 => _folder.Write(name + ".txt", Text(random, random.Next(60))),
                _ => _folder.Write(name + ".jsonl.gz", i == 7 ? Pack(jsonl)[..^3] : Pack(jsonl)),
            });
        }

        paths.Insert(3, _folder.PathOf("missing.txt"));
        _folder.Write("pages/b.html", "<h1>Bridge</h1><p>It will close on Monday, they said, and stay closed until the spring comes.</p>");
        _folder.Write("pages/a.txt", Text(random, 5));
        paths.Add(_folder.PathOf("pages"));
        return [.. paths];
    }

    private static string Text(Random random, int sentences) =>
        string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentences[random.Next(Sentences.Length)] + (random.Next(4) == 0 ? "\n\n" : "")));

    private static string Line(string id, string text) => JsonSerializer.Serialize(new { id, text }) + "\n";

    private static ProgramRun Score(string[] arguments) => ProgramRun.Of("stance", ["score", .. arguments]);

    private static string Scored(string path) => Score([path, "--format", "jsonl", "--quiet"]).Output;

    private static JsonElement[] Json(ProgramRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
