using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Merging;

/// <summary>What <c>stance merge</c> refuses, by the program as it is run.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MergeTests()
    {
        _folder.Write("in.jsonl", ArchivePages.JsonLines(30, 2));
        for (int n = 1; n <= 3; n++)
        {
            Score("in.jsonl", $"{n}.csv", "--shard", $"{n}/3");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Missing_shards_are_named()
    {
        AssertRefused("shard 2/3 is missing", "1.csv", "3.csv");
        AssertRefused("shards 1/3, 3/3 are missing", "2.csv");
    }

    [Fact]
    public void Shards_that_overlap_are_named()
    {
        Score("in.jsonl", "again.csv", "--shard", "2/3");
        AssertRefused("2.csv and again.csv are both shard 2/3", "1.csv", "2.csv", "3.csv", "again.csv");
    }

    [Fact]
    public void Shards_that_were_not_made_alike_are_named()
    {
        Score("in.jsonl", "sure.csv", "--shard", "3/3", "--min-confidence", "0.5");
        AssertRefused("sure.csv was made with --min-confidence 0.5, 1.csv with 0", "1.csv", "2.csv", "sure.csv");
        Score("in.jsonl", "half.csv", "--shard", "1/2");
        AssertRefused("half.csv was made with --shard 1/2, 1.csv with 1/3", "1.csv", "2.csv", "half.csv");
        string manifest = _folder.PathOf("3.csv.manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"model\": \"", "\"model\": \"0123456789abcdef", StringComparison.Ordinal));
        AssertRefused("3.csv was made with the model 0123456789ab, 1.csv with ", "1.csv", "2.csv", "3.csv");
    }

    [Fact]
    public void Shards_of_other_input_are_named()
    {
        _folder.Write("other/in.jsonl", ArchivePages.JsonLines(31, 2));
        Score("other/in.jsonl", "other.csv", "--shard", "3/3");
        AssertRefused("other.csv was made from other input than 1.csv", "1.csv", "2.csv", "other.csv");
    }

    [Theory]
    [InlineData("2.csv")]
    [InlineData("2.csv.order")]
    public void Damage_is_found(string name)
    {
        byte[] bytes = File.ReadAllBytes(_folder.PathOf(name));
        foreach (int at in (int[])[bytes.Length / 3, bytes.Length - 3])
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 1;
            File.WriteAllBytes(_folder.PathOf(name), damaged);
            AssertRefused("damaged or changed", "1.csv", "2.csv", "3.csv");
        }

        File.WriteAllBytes(_folder.PathOf(name), bytes[..^5]);
        AssertRefused("damaged or changed", "1.csv", "2.csv", "3.csv");
        File.WriteAllBytes(_folder.PathOf(name), [.. bytes, .. "\n"u8]);
        AssertRefused("damaged or changed", "1.csv", "2.csv", "3.csv");
    }

    [Fact]
    public void What_no_run_has_finished_is_refused()
    {
        File.Delete(_folder.PathOf("2.csv.manifest.json"));
        AssertRefused("2.csv: there is no manifest beside it", "1.csv", "2.csv", "3.csv");
        AssertRefused("none.csv: no such file", "none.csv");
    }

    [Fact]
    public void Inputs_that_a_shard_could_not_read_are_told()
    {
        _folder.Write("bad.jsonl", "{\"id\":\"a\",\"text\":\"The ferry is late.\"}\n{broken\n");
        Score("bad.jsonl", "bad.csv", "--shard", "1/1");
        ProgramRun run = Merge("bad.csv");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("bad.csv: when it was made, 1 input could not be read in whole or in part", run.Error, StringComparison.Ordinal);
    }

    private void Score(string input, string output, params string[] options) => ProgramRun.Of("stance", ["score", _folder.PathOf(input), "-o", _folder.PathOf(output), .. options]);

    private ProgramRun Merge(params string[] names) => ProgramRun.Of("stance", ["merge", .. names, "-o", "out.csv"], folder: _folder.Root);

    private void AssertRefused(string expected, params string[] names)
    {
        ProgramRun run = Merge(names);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out.csv")));
    }
}
