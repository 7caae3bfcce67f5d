using System.Diagnostics;
using Stance.CommandLine;
using Stance.Hosting;

namespace Stance.Benchmarks.Throughput;

/// <summary>Labels sentences as a service does that runs already: by <see cref="StanceScorer"/>, on one thread, from memory to labels.</summary>
internal static class RunningService
{
    /// <summary>How the plot names it.</summary>
    public const string Name = "service, labels alone";

    private static readonly Lazy<StanceScorer> Scorer = new(() => new StanceScorer(ModelStore.Load(BenchmarkFiles.Model).Model, 1));

    /// <summary>Labels one text after another.</summary>
    public static ProcessRun Label(IEnumerable<string> texts)
    {
        StanceScorer scorer = Scorer.Value;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        double bias = 0;
        foreach (string text in texts)
        {
            bias += scorer.LabelSentence(text).Bias;
        }

        double seconds = clock.Elapsed.TotalSeconds;
        return double.IsFinite(bias) ? new ProcessRun(seconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, Environment.WorkingSet / 1e6) : throw new InvalidOperationException("A bias score is not finite.");
    }
}
