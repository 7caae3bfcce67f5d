using System.Diagnostics;
using Stance.Archive.Tests;
using Stance.Tests.Shared;
using Xunit.Abstractions;

namespace Stance.Cli.Tests.Archiving;

/// <summary>Real processes are killed at moments spread over their lives; a rerun must leave the archive of an undisturbed run, row for row.</summary>
public sealed class KilledRunTests(ITestOutputHelper log) : IDisposable
{
    // 3 kinds of input: 54 kills. Each archive is compared after up to three of them.
    private const int Kills = 18;
    private const int TriesOfArchive = 3;
    private const int MostArchives = 24;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Small_documents_survive_kills() => AssertSurvives(_folder.Write("pages.jsonl", ArchivePages.JsonLines(4000, 3)), seed: 1);

    [Fact]
    public void Big_documents_survive_kills() => AssertSurvives(ArchivePages.Folder(_folder, "pages", 20, 1500), seed: 2);

    [Fact]
    public void Packed_documents_survive_kills() => AssertSurvives(Packed(), seed: 3);

    private string Packed() => _folder.Write("pages.jsonl.gz", ArchivePages.Packed(ArchivePages.JsonLines(4000, 3)));

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
        int archives = 0;
        for (; killed < Kills && archives < MostArchives; archives++)
        {
            string archive = _folder.PathOf($"killed-{archives}.db");
            for (int i = 0; i < TriesOfArchive; i++)
            {
                killed += Kill(input, archive, KillMoment(random, i, life, size - SizeOf(archive))) ? 1 : 0;
                partial += IsPartial(archive, size) ? 1 : 0;
            }

            Finish(input, archive);
            Assert.True(expected == ArchiveDump.Of(archive), $"archive {archives} differs");
            Array.ForEach(Directory.GetFiles(_folder.Root, $"killed-{archives}.db*"), File.Delete);
        }

        log.WriteLine($"{killed} of {archives * TriesOfArchive} runs killed, {partial} left a part; a run takes {life.TotalSeconds:F2} s and {size} bytes");
        Assert.True(killed >= Kills, $"{killed} runs killed in {archives} archives");
        Assert.True(partial > 0, "no kill came while the archive grew");
    }

    // Two when the archive has grown by some part of what is missing, one by the clock: also before it is opened, and while it is closed.
    private static (TimeSpan Time, long Bytes) KillMoment(Random random, int attempt, TimeSpan life, long missing) =>
        attempt == 2 ? (life * random.NextDouble(), long.MaxValue) : (life * 10, (long)(Math.Max(0, missing) * 0.8 * random.NextDouble()));

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
