using System.Diagnostics;
using Stance.Archive.Tests;
using Stance.Tests.Shared;
using Xunit.Abstractions;

namespace Stance.Cli.Tests.Archiving;

/// <summary>Real processes are killed at moments spread over their lives; a rerun must leave the archive of an undisturbed run, row for row.</summary>
public sealed class KilledRunTests(ITestOutputHelper log) : IDisposable
{
    // 3 kinds of input: 54 kills, 18 comparisons.
    private const int Archives = 6;
    private const int KillsOfArchive = 3;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Small_documents_survive_kills() => AssertSurvives(_folder.Write("pages.jsonl", ArchivePages.JsonLines(6000, 3)), seed: 1);

    [Fact]
    public void Big_documents_survive_kills() => AssertSurvives(ArchivePages.Folder(_folder, "pages", 40, 1500), seed: 2);

    [Fact]
    public void Packed_documents_survive_kills() => AssertSurvives(Packed(), seed: 3);

    private string Packed() => _folder.Write("pages.jsonl.gz", ArchivePages.Packed(ArchivePages.JsonLines(6000, 3)));

    private void AssertSurvives(string input, int seed)
    {
        string whole = _folder.PathOf("whole.db");
        var clock = Stopwatch.StartNew();
        Finish(input, whole);
        TimeSpan life = clock.Elapsed;
        long size = new FileInfo(whole).Length;
        string expected = ArchiveDump.Of(whole);
        var random = new Random(seed);
        int killed = 0;
        int partial = 0;
        for (int i = 0; i < Archives; i++)
        {
            string archive = _folder.PathOf($"killed-{i}.db");
            for (int kill = 0; kill < KillsOfArchive; kill++)
            {
                killed += Kill(input, archive, KillMoment(random, kill, life, size)) ? 1 : 0;
                partial += IsPartial(archive, size) ? 1 : 0;
            }

            Finish(input, archive);
            Assert.True(expected == ArchiveDump.Of(archive), $"archive {i} differs");
            Array.ForEach(Directory.GetFiles(_folder.Root, $"killed-{i}.db*"), File.Delete);
        }

        log.WriteLine($"{killed} of {Archives * KillsOfArchive} runs killed, {partial} left a part; a run takes {life.TotalSeconds:F2} s and {size} bytes");
        Assert.True(killed > Archives * KillsOfArchive / 2, $"{killed} runs killed");
        Assert.True(partial > 0, "no kill came while the archive grew");
    }

    // One by the clock, from start to end; the others when the archive has grown to some part of its size.
    private static (TimeSpan Time, long Bytes) KillMoment(Random random, int kill, TimeSpan life, long size) =>
        kill == 0 ? (life * random.NextDouble(), long.MaxValue) : (life * 3, (long)(size * random.NextDouble()));

    private static bool Kill(string input, string archive, (TimeSpan Time, long Bytes) moment)
    {
        var clock = Stopwatch.StartNew();
        using RunningProgram program = RunningProgram.Start("score", input, "--archive", archive, "--quiet");
        long before = SizeOf(archive);
        while (!program.HasEnded && clock.Elapsed < moment.Time && SizeOf(archive) - before <= moment.Bytes)
        {
            program.Wait(TimeSpan.FromMilliseconds(1));
        }

        return program.Kill();
    }

    private static bool IsPartial(string archive, long size) => SizeOf(archive) is var now && now > size / 20 && now < size;

    // With the log beside it, which takes all changes first.
    private static long SizeOf(string archive) => new[] { archive, archive + "-wal" }.Where(File.Exists).Sum(f => new FileInfo(f).Length);

    private static void Finish(string input, string archive)
    {
        ProgramRun run = ProgramRun.Of("stance", ["score", input, "--archive", archive, "--quiet"]);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
