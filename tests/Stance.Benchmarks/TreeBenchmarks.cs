using BenchmarkDotNet.Attributes;
using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.Benchmarks;

/// <summary>Boosted trees on 20,000 made-up rows of 120 features, half of them counts; 100 trees of 20 leaves an output.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TreeBenchmarks
{
    private const int RowCount = 20_000;
    private const int FeatureCount = 120;

    private readonly double[] _scores = new double[3];
    private TreeTrainingRows _two = null!;
    private TreeTrainingRows _three = null!;
    private TreeEnsemble _ensemble = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var random = new SeededRandom(1);
        float[][] features = [.. Enumerable.Range(0, RowCount).Select(_ => Vector(random))];
        int[] labels = [.. features.Select(x => Label(x, random))];
        int[] validation = [.. Enumerable.Range(0, RowCount).Where(row => row % 5 == 0)];
        _three = new TreeTrainingRows { Features = features, Labels = labels, Validation = validation };
        _two = _three with { Labels = [.. labels.Select(label => Math.Min(label, 1))] };
        _ensemble = Three().Ensemble;
    }

    [Benchmark]
    public int TrainTwoLabels() => Train(_two, 2).Rounds;

    [Benchmark]
    public int TrainThreeLabels() => Three().Rounds;

    /// <summary>One vector through 300 trees.</summary>
    [Benchmark]
    public double Score()
    {
        _ensemble.Score(_three.Features[0], _scores);
        return _scores[0];
    }

    /// <summary>Speed without quality says nothing: what was trained, on the same line of the log.</summary>
    [GlobalCleanup]
    public void PrintQuality()
    {
        IReadOnlyList<double> losses = Three().ValidationLosses;
        Console.WriteLine($"// quality: validation log-loss {losses[0]:F4} before, {losses[^1]:F4} after {losses.Count - 1} rounds");
    }

    private FastTreeResult Three() => Train(_three, 3);

    private FastTreeResult Train(TreeTrainingRows rows, int labels) => FastTreeTrainer.Train(rows, labels, new FastTreeOptions { Threads = Threads }, default);

    private static float[] Vector(SeededRandom random) =>
        [.. Enumerable.Range(0, FeatureCount).Select(feature => feature % 2 == 0 ? random.Next(1 << 20) / (float)(1 << 20) : random.Next(6))];

    // An interaction, a step and a slope, and noise in a tenth of the rows.
    private static int Label(float[] x, SeededRandom random)
    {
        if (random.Next(10) == 0)
        {
            return random.Next(3);
        }

        double score = ((x[0] > 0.5f) == (x[1] > 2) ? 1 : 0) + (x[2] > 0.7f ? 1 : 0) + x[4];
        return score < 1 ? 0 : score < 1.8 ? 1 : 2;
    }
}
