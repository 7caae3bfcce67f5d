using System.Globalization;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Benchmarks;

/// <summary>How quality on other people's rows grows with the project's own, with n-grams alone and with all features.</summary>
/// <remarks>Whole documents are drawn until a size is reached; three seeds, their mean and range. No pretraining.</remarks>
internal static class LearningCurve
{
    private const int Step = 1000;
    private const int Seeds = 3;

    /// <summary>Prints a markdown table.</summary>
    /// <param name="testFile">Labelled rows that nothing is learned from.</param>
    public static void Run(string testFile)
    {
        IReadOnlyList<TrainingRow> rows = TrainingRowReader.ReadAll([BenchmarkFiles.TrainingData]);
        var test = new TestSet(TrainingRowReader.ReadAll([testFile]));
        Console.WriteLine("| rows | stance, n-grams | stance, all | bias, n-grams | bias, all (AUC) |");
        Console.WriteLine("|---|---|---|---|---|");
        for (int size = Step; size < rows.Count + Step; size += Step)
        {
            int most = Math.Min(size, rows.Count);
            (StanceMetrics Stance, BiasMetrics Bias)[] plain = [.. Enumerable.Range(1, Seeds).Select(seed => Judge(rows, most, seed, test, cueScale: 0))];
            (StanceMetrics Stance, BiasMetrics Bias)[] all = [.. Enumerable.Range(1, Seeds).Select(seed => Judge(rows, most, seed, test, new TrainingOptions().CueScale))];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {most} | {Range(plain.Select(p => p.Stance.MacroF1))} | {Range(all.Select(p => p.Stance.MacroF1))} | {Range(plain.Select(p => p.Bias.MacroF1))} | {Range(all.Select(p => p.Bias.MacroF1))} ({all.Average(p => p.Bias.Auc):F3}) |"));
        }
    }

    private static (StanceMetrics Stance, BiasMetrics Bias) Judge(IReadOnlyList<TrainingRow> rows, int size, int seed, TestSet test, double cueScale)
    {
        List<List<TrainingRow>> documents = [.. rows.GroupBy(r => r.Document, StringComparer.Ordinal).Select(d => d.ToList())];
        new SeededRandom(seed, 9).Shuffle(documents);
        var drawn = new List<TrainingRow>();
        foreach (List<TrainingRow> document in documents.TakeWhile(_ => drawn.Count < size))
        {
            drawn.AddRange(document);
        }

        StanceModel model = ModelTrainer.Train(new TrainingSet(drawn), null, new TrainingOptions { Seed = seed, CueScale = cueScale }, null, default);
        IReadOnlyList<Judgement> judgements = ModelEvaluator.Judge(model, test, Environment.ProcessorCount, default);
        return (MetricsCalculator.Stance(judgements, seed)!, MetricsCalculator.Bias(judgements, seed)!);
    }

    private static string Range(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted.Average():F3} ({sorted[0]:F3}–{sorted[^1]:F3})");
    }
}
