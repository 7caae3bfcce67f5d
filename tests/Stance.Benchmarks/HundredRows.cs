using System.Globalization;
using System.Security.Cryptography;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Benchmarks;

/// <summary>What a hundred labelled rows of one's own are worth: pretrained weights adapted to them, judged on the other documents.</summary>
/// <remarks>Whole documents are drawn, as many of each source as of any other by turns, until there are a hundred rows; ten draws.</remarks>
internal static class HundredRows
{
    private const int Rows = 100;
    private const int Draws = 10;

    /// <summary>Prints a markdown table.</summary>
    /// <param name="rowsFile">Labelled rows.</param>
    /// <param name="priorFile">The model to adapt.</param>
    public static void Run(string rowsFile, string priorFile)
    {
        byte[] bytes = File.ReadAllBytes(priorFile);
        var prior = new PriorModel(ModelFile.Read(bytes, priorFile), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        IReadOnlyList<TrainingRow> rows = TrainingRowReader.ReadAll([rowsFile]);
        Console.WriteLine("| draw | rows | stance before | after | gain | bias before | after | gain |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var stance = new List<double>();
        var bias = new List<double>();
        for (int draw = 1; draw <= Draws; draw++)
        {
            (List<TrainingRow> own, List<TrainingRow> others) = Draw(rows, draw);
            StanceModel adapted = ModelTrainer.Train(new TrainingSet(own), prior, new TrainingOptions { Seed = draw }, null, default);
            (double Stance, double Bias) before = Judge(prior.Model, others);
            (double Stance, double Bias) after = Judge(adapted, others);
            stance.Add(after.Stance - before.Stance);
            bias.Add(after.Bias - before.Bias);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {draw} | {own.Count} | {before.Stance:F3} | {after.Stance:F3} | {stance[^1]:+0.000;-0.000} | {before.Bias:F3} | {after.Bias:F3} | {bias[^1]:+0.000;-0.000} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median gain: stance {Median(stance):+0.000;-0.000}, bias {Median(bias):+0.000;-0.000}"));
    }

    private static (List<TrainingRow> Own, List<TrainingRow> Others) Draw(IReadOnlyList<TrainingRow> rows, int seed)
    {
        List<List<TrainingRow>> documents = [.. rows.GroupBy(r => r.Document, StringComparer.Ordinal).Select(d => d.ToList())];
        new SeededRandom(seed, 11).Shuffle(documents);
        var own = new List<TrainingRow>();
        int taken = 0;
        while (own.Count < Rows && taken < documents.Count)
        {
            own.AddRange(documents[taken++]);
        }

        return (own, [.. documents.Skip(taken).SelectMany(d => d)]);
    }

    private static (double Stance, double Bias) Judge(StanceModel model, List<TrainingRow> rows)
    {
        IReadOnlyList<Judgement> judgements = ModelEvaluator.Judge(model, new TestSet(rows), Environment.ProcessorCount, default);
        return (MetricsCalculator.Stance(judgements, 1)!.MacroF1, MetricsCalculator.Bias(judgements, 1)!.MacroF1);
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
