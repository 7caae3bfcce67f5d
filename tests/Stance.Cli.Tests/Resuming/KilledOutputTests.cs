using System.Diagnostics;
using Stance.Cli.Tests.Archiving;
using Stance.Tests.Shared;
using Xunit.Abstractions;

namespace Stance.Cli.Tests.Resuming;

/// <summary>Real processes are killed at moments spread over their lives; what goes on from there must have the bytes of an undisturbed run.</summary>
public sealed class KilledOutputTests(ITestOutputHelper log) : IDisposable
{
    // 4 kinds of output: 24 kills.
    private const int Kills = 6;
    private const int MostOutputs = 12;
    private const int TriesOfOutput = 3;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void JSON_Lines_survive_kills() => AssertSurvives(Pages(), "out.jsonl", seed: 1);

    [Fact]
    public void A_shard_in_CSV_survives_kills() => AssertSurvives(Pages(), "out.csv", seed: 2, "--shard", "1/2", "--bom");

    [Fact]
    public void One_row_a_document_survives_kills() => AssertSurvives(_folder.Write("many.jsonl", ArchivePages.JsonLines(12000, 2)), "out.csv", seed: 3, "--per", "document");

    [Fact]
    public void A_long_list_survives_kills() => AssertSurvives(List(), "out.jsonl", seed: 4, "--input", "sentences", "--offsets", "codepoint");

    private string Pages() => _folder.Write("pages.jsonl", ArchivePages.JsonLines(3000, 12));

    private string List() => _folder.Write("list.txt", string.Concat(Enumerable.Range(0, 40000).Select(i => i % 7 == 0 ? "\n" : $"The ferry 🚢 made trip {i} on time, of course.\n")));

    private void AssertSurvives(string input, string name, int seed, params string[] options)
    {
        string whole = _folder.PathOf("whole-" + name);
        var clock = Stopwatch.StartNew();
        Finish(input, whole, options);
        TimeSpan life = clock.Elapsed;
        byte[] expected = File.ReadAllBytes(whole);
        var random = new Random(seed);
        int killed = 0;
        int partial = 0;
        for (int i = 0; killed < Kills; i++)
        {
            Assert.True(i < MostOutputs, $"{killed} runs killed in {i} outputs");
            string output = _folder.PathOf($"killed-{i}-{name}");
            for (int t = 0; t < TriesOfOutput && !File.Exists(output); t++)
            {
                bool byClock = random.Next(4) == 0;
                (TimeSpan, long) moment = byClock ? (life * random.NextDouble(), long.MaxValue) : (life * 10, (long)(expected.Length * random.NextDouble()));
                killed += Kill(input, output, moment, options) ? 1 : 0;
                partial += SizeOf(output + ".part") is > 0 and var size && size < expected.Length ? 1 : 0;
            }

            Finish(input, output, options);
            Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(output)), $"output {i} differs");
            Assert.Empty(Directory.GetFiles(_folder.Root, "*.part*"));
        }

        log.WriteLine($"{killed} runs killed, {partial} left a part; a run takes {life.TotalSeconds:F2} s and {expected.Length} bytes");
        Assert.True(partial > 0, "no kill came while the output grew");
    }

    private static bool Kill(string input, string output, (TimeSpan Time, long Bytes) moment, string[] options)
    {
        var clock = Stopwatch.StartNew();
        using RunningProgram program = RunningProgram.Start(["score", input, "-o", output, "--quiet", "--resume", .. options]);
        while (!program.HasEnded && clock.Elapsed < moment.Time && SizeOf(output + ".part") <= moment.Bytes)
        {
            program.Wait(TimeSpan.FromMilliseconds(1));
        }

        return program.Kill();
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static void Finish(string input, string output, string[] options)
    {
        ProgramRun run = ProgramRun.Of("stance", ["score", input, "-o", output, "--quiet", "--resume", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
