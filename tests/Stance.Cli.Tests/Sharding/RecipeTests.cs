using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Sharding;

/// <summary>What docs/cluster.md has Kubernetes and Spark run, as it stands there, run as they would.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class RecipeTests : IDisposable
{
    private static readonly string Recipes = File.ReadAllText(Repository.PathOf("docs", "cluster.md"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ShellFact]
    public void The_pods_of_an_indexed_job_merged_are_a_single_run_though_a_line_is_broken()
    {
        _folder.Write("data/news/a.jsonl", ArchivePages.JsonLines(200, 5) + "{\"text\": broken\n");
        ArchivePages.Folder(_folder, "data/news/pages", 10, 10);
        Directory.CreateDirectory(_folder.PathOf("data/scored"));
        Match job = Job().Match(Recipes);
        int completions = int.Parse(job.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        string script = Indent().Replace(job.Groups[2].Value, "").Replace("/data/", "data/", StringComparison.Ordinal);
        Assert.Equal(16, completions);
        for (int index = 0; index < completions; index++)
        {
            ProgramRun pod = Shell(script, index);
            Assert.True(pod.ExitCode == 0, pod.Error);
        }

        ProgramRun single = ProgramRun.Of("stance", ["score", "data/news", "-o", "single.jsonl", "--quiet"], folder: _folder.Root);
        ProgramRun merge = ProgramRun.Of("stance", ["merge", "data/scored/news-*.jsonl", "-o", "news.jsonl"], folder: _folder.Root);
        Assert.Equal(5, single.ExitCode);
        Assert.True(merge.ExitCode == 0, merge.Error);
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("single.jsonl")), File.ReadAllBytes(_folder.PathOf("news.jsonl")));
    }

    // As pyspark's RDD.pipe does it: a process a partition, a record and its line end in, a line out.
    [Fact]
    public void Partitions_through_Sparks_pipe_give_the_rows_of_a_single_run()
    {
        string news = ArchivePages.JsonLines(300, 5);
        string[] command = Pipe().Match(Recipes).Groups[1].Value.Split(' ');
        Assert.Equal("stance", command[0]);
        string[][] partitions = [.. news.Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(77), []];
        var rows = new List<string>();
        foreach (string[] partition in partitions)
        {
            ProgramRun piped = ProgramRun.Of("stance", command[1..], System.Text.Encoding.UTF8.GetBytes(string.Concat(partition.Select(line => line + "\n"))));
            Assert.Equal(partition.Length > 0, piped.Output.Length > 0);
            rows.AddRange(piped.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        _folder.Write("a.jsonl", news);
        ProgramRun single = ProgramRun.Of("stance", ["score", "a.jsonl", "--format", "jsonl", "--quiet"], folder: _folder.Root);
        Assert.Equal(5, partitions.Length);
        Assert.Equal(single.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), rows);
        Assert.All(rows, row => Assert.NotNull(JsonDocument.Parse(row)));
    }

    private ProgramRun Shell(string script, int index)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = _folder.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["JOB_COMPLETION_INDEX"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PATH"] = StanceScript.Write(_folder) + ":" + Environment.GetEnvironmentVariable("PATH");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error);
    }

    [GeneratedRegex(@"completions: (\d+)\n.*?args:\n +- \|\n(.*?) +resources:", RegexOptions.Singleline)]
    private static partial Regex Job();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indent();

    [GeneratedRegex("lines\\.pipe\\(\"([^\"]+)\"")]
    private static partial Regex Pipe();
}
