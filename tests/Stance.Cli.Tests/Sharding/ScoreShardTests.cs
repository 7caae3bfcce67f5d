using System.Security.Cryptography;
using System.Text.Json;
using Stance.Archive.Tests;
using Stance.Cli.Sharding;
using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Sharding;

/// <summary>Shards of one input and what becomes of them when they are merged, by the program as it is run.</summary>
public sealed class ScoreShardTests : IDisposable
{
    private const int Shards = 3;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.csv", "--bom", "--raw-text", "--offsets", "codepoint")]
    [InlineData("out.csv", "--per", "document")]
    [InlineData("out.jsonl", "--input", "sentences")]
    public void Merged_shards_have_the_bytes_of_a_single_run(string name, params string[] options)
    {
        string[] input = Input();
        ProgramRun single = Score(input, ["-o", _folder.PathOf("single-" + name), .. options]);
        string[] shards = [.. Enumerable.Range(1, Shards).Select(n => _folder.PathOf($"shard-{n}-{name}"))];
        for (int n = 1; n <= Shards; n++)
        {
            Score(input, ["-o", shards[n - 1], "--shard", $"{n}/{Shards}", "--threads", $"{n}", .. options]);
        }

        ProgramRun merged = ProgramRun.Of("stance", ["merge", .. shards.Reverse(), "-o", _folder.PathOf(name), "--quiet"]);
        Assert.Equal((0, ""), (merged.ExitCode, merged.Error));
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("single-" + name)), File.ReadAllBytes(_folder.PathOf(name)));
        Assert.Equal(5, single.ExitCode);
    }

    [Fact]
    public void Merged_archives_have_the_rows_of_a_single_run()
    {
        string[] input = Input();
        Score(input, ["--archive", _folder.PathOf("single.db")]);
        for (int n = 1; n <= Shards; n++)
        {
            Score(input, ["--archive", _folder.PathOf($"shard-{n}.db"), "--shard", $"{n}/{Shards}"]);
        }

        ProgramRun merged = ProgramRun.Of("stance", ["merge", _folder.PathOf("shard-?.db"), "-o", _folder.PathOf("all.db"), "--quiet"]);
        Assert.Equal((0, ""), (merged.ExitCode, merged.Error));
        Assert.Equal(ArchiveDump.Of(_folder.PathOf("single.db")), ArchiveDump.Of(_folder.PathOf("all.db")));
        ProgramRun again = ProgramRun.Of("stance", ["merge", _folder.PathOf("shard-?.db"), "-o", _folder.PathOf("all.db")]);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("all.db: is there already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_another_shard_is_not_opened()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(i => $"page-{i}.txt.gz")];
        foreach (string name in names)
        {
            // Not packed at all: whoever opens it complains.
            _folder.Write("pages/" + name, "The ferry is late.");
        }

        var shard = new Shard(1, 2);
        ProgramRun run = Score([_folder.PathOf("pages")], ["--shard", "1/2", "--format", "jsonl"]);
        Assert.Equal(names.Where(shard.Takes), run.ErrorLines.Select(l => Path.GetFileName(l.Split(": ")[1])));
        Assert.Equal(5, run.ExitCode);
    }

    [Fact]
    public void Metadata_of_another_shard_is_no_mistake()
    {
        string metadata = _folder.Write("m.csv", "document,source\na,Bell\nb,Bell\nc,Bell\nd,Bell\ne.txt,Bell\nf.txt,Bell\n");
        string lines = _folder.Write("p.jsonl", string.Concat("abcd".Select(c => $$"""{"id":"{{c}}","text":"The ferry is late."}""" + "\n")));
        string[] pages = [.. "ef".Select(c => _folder.Write($"{c}.txt", "The ferry is late."))];
        ProgramRun run = ProgramRun.Of("stance", ["score", lines, .. pages, "--metadata", metadata, "--shard", "1/3", "--format", "jsonl"]);
        Assert.DoesNotContain("--metadata names", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_says_what_a_shard_is()
    {
        string lines = _folder.Write("p.jsonl", ArchivePages.JsonLines(40, 2));
        string output = _folder.PathOf("out.jsonl");
        Assert.Equal(0, Score([lines], ["-o", output, "--shard", "2/3"]).ExitCode);
        Score([lines], ["-o", _folder.PathOf("other.jsonl"), "--shard", "3/3"]);
        JsonElement manifest = Manifest(output);
        Assert.Equal((1, 2, 3), (manifest.GetProperty("schemaVersion").GetInt32(), manifest.GetProperty("shard").GetInt32(), manifest.GetProperty("of").GetInt32()));
        Assert.Equal(40, manifest.GetProperty("inputDocuments").GetInt32());
        string[] rows = File.ReadAllLines(output);
        Assert.Equal(rows.Length, manifest.GetProperty("rows").GetInt32());
        Assert.Equal(rows.Select(r => r.Split('"')[3]).Distinct().Count(), manifest.GetProperty("documents").GetInt32());
        Assert.Equal(Hash(output), manifest.GetProperty("outputSha256").GetString());
        Assert.Equal(Hash(output + ".order"), manifest.GetProperty("orderSha256").GetString());
        Assert.Equal(Hash(Path.Join(AppContext.BaseDirectory, "stance.model")), manifest.GetProperty("model").GetString());
        Assert.Equal(Manifest(_folder.PathOf("other.jsonl")).GetProperty("input").GetString(), manifest.GetProperty("input").GetString());
    }

    [Fact]
    public void Standard_input_can_be_sharded_too()
    {
        byte[] input = System.Text.Encoding.UTF8.GetBytes(ArchivePages.JsonLines(60, 2));
        string[] rows = [.. Enumerable.Range(1, 2).SelectMany(n => ProgramRun.Of("stance", ["score", "-", "--input", "jsonl", "--format", "jsonl", "--shard", $"{n}/2"], input).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        string[] all = ProgramRun.Of("stance", ["score", "-", "--input", "jsonl", "--format", "jsonl"], input).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(all.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private string[] Input()
    {
        var random = new Random(3);
        _folder.Write("in/a.jsonl", ArchivePages.JsonLines(300, 3) + "{\"id\":\"broken\"}\nno json\n" + ArchivePages.JsonLines(20, 1));
        for (int i = 0; i < 9; i++)
        {
            _folder.Write($"in/pages/p{i}.txt", $"The ferry made trip {i}, \"on time\", the master said.\n\nOf course nobody asked\nthe people {random.Next()} who live there!");
            _folder.Write($"more/pages/p{i}.txt", $"=1+{i}, said the mayor, 🚢 and nobody laughed.");
        }

        _folder.Write("in/rows.csv", "id,text\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"row-{i % 60},\"A bus, \"\"they\"\" say, will run\nevery {i} minutes.\"\n")));
        _folder.Write("in/empty.txt", "");
        return [_folder.PathOf("in"), _folder.PathOf("more"), _folder.PathOf("missing.txt")];
    }

    private static ProgramRun Score(string[] paths, string[] options) => ProgramRun.Of("stance", ["score", .. paths, "--quiet", .. options]);

    private static JsonElement Manifest(string output) => JsonDocument.Parse(File.ReadAllText(output + ".manifest.json")).RootElement;

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
