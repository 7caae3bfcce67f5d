using System.Diagnostics;
using Stance.Cli.Scoring;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Models;
using Stance.Reading.Files;

namespace Stance.Benchmarks.Throughput;

/// <summary>Scores lists from file to CSV file in this process, which has its model and its compiled code already, as a service has.</summary>
internal static class RunningProcess
{
    /// <summary>How the plot names it.</summary>
    public const string Name = "running already";

    private static readonly Lazy<StanceModel> Model = new(() => ModelStore.Load(BenchmarkFiles.Model).Model);

    /// <summary>One run on one thread, which begins with nothing remembered.</summary>
    /// <param name="lines">A list of sentences.</param>
    /// <param name="output">A CSV file that is written over.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessRun Score(string lines, string output)
    {
        var options = new ScoreOptions { Paths = [lines], Input = InputKind.Sentences, Format = "csv", Threads = 1, Quiet = true };
        StanceModel model = Model.Value;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        using (FileStream file = File.Create(output))
        using (ScoreOutput rows = ScoreWriters.Create(options, file, Terminal.ToFile(TextWriter.Null), ""))
        {
            int code = new ScoreRun(model, null, options, rows).Run(null, CancellationToken.None);
            if (code != ExitCode.Done)
            {
                throw new InvalidOperationException($"{lines}: exit code {code}");
            }
        }

        return new ProcessRun(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, Environment.WorkingSet / 1e6);
    }
}
