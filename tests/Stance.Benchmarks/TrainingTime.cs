using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Benchmarks;

/// <summary>Seconds to train on 4,000 rows, cross-validated strength included, from nothing and from the pretrained weights.</summary>
internal static class TrainingTime
{
    private const int Rows = 4000;
    private const int Runs = 3;

    /// <summary>Prints a markdown table of medians.</summary>
    public static void Run()
    {
        byte[] bytes = File.ReadAllBytes(BenchmarkFiles.Pretrained);
        var prior = new PriorModel(ModelFile.Read(bytes, BenchmarkFiles.Pretrained), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var set = new TrainingSet([.. TrainingRowReader.ReadAll([BenchmarkFiles.TrainingData]).Take(Rows)]);
        Console.WriteLine($"| {set.Rows.Count} rows, {new TrainingOptions().Strengths.Count} strengths × 5 folds, {Environment.ProcessorCount} threads | median seconds of {Runs} |");
        Console.WriteLine("|---|---|");
        foreach ((string name, PriorModel? start, BuiltInTrainer trainer) in new (string, PriorModel?, BuiltInTrainer)[]
        {
            ("from nothing", null, BuiltInTrainer.Lbfgs), ("from pretrained weights", prior, BuiltInTrainer.Lbfgs), ("the same, with boosted trees", prior, BuiltInTrainer.FastTree),
        })
        {
            double[] seconds = [.. Enumerable.Range(0, Runs).Select(_ => Time(set, start, trainer)).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds[Runs / 2]:F1} |"));
        }
    }

    private static double Time(TrainingSet set, PriorModel? prior, BuiltInTrainer trainer)
    {
        var clock = Stopwatch.StartNew();
        ModelTrainer.Train(set, prior, new TrainingOptions { Trainer = trainer }, null, default);
        return clock.Elapsed.TotalSeconds;
    }
}
