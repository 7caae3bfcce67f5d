using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Stance.Archive.Tests;
using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Sharding;

/// <summary>The Slurm scripts of docs/cluster.md, as they stand there, on a real Slurm.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class SlurmTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SlurmFact]
    public void An_array_of_shards_merged_is_a_single_run()
    {
        _folder.Write("news/a.jsonl", ArchivePages.JsonLines(400, 6));
        ArchivePages.Folder(_folder, "news/pages", 12, 30);
        Directory.CreateDirectory(_folder.PathOf("scored"));
        string[] scripts = [.. Script().Matches(File.ReadAllText(Repository.PathOf("docs", "cluster.md"))).Select(m => m.Groups[1].Value)];
        Assert.Equal(2, scripts.Length);
        string log = "";
        using (var cluster = new SlurmCluster(_folder))
        {
            log = string.Concat(scripts.Select(cluster.Submit));
        }

        Run(log, "score", "news", "-o", "single.jsonl", "--quiet");
        Run(log, "score", "news", "--archive", "single.db", "--quiet");
        Run(log, "merge", "scored/news-*.jsonl", "-o", "news.jsonl");
        Run(log, "merge", "scored/news-*.db", "-o", "news.db");
        Assert.Equal(4, Directory.GetFiles(_folder.PathOf("scored"), "*.jsonl").Length);
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("single.jsonl")), File.ReadAllBytes(_folder.PathOf("news.jsonl")));
        Assert.Equal(ArchiveDump.Of(_folder.PathOf("single.db")), ArchiveDump.Of(_folder.PathOf("news.db")));
    }

    private void Run(string log, params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of("stance", arguments, folder: _folder.Root);
        Assert.True(run.ExitCode == 0, run.Error + log);
    }

    [GeneratedRegex("```bash\n(#!/bin/bash\n#SBATCH.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();
}
