using System.Globalization;
using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>Are outlets ranked by mean bias score as by the share of sentences that people called biased?</summary>
internal static class OutletRanking
{
    private const int FewestSentences = 40;
    private const int Resamples = 2000;

    /// <summary>Prints the outlets and Spearman's rank correlation with its interval over resampled documents.</summary>
    public static void Print(IReadOnlyList<JudgedSentence> sentences)
    {
        JudgedSentence[][][] outlets = [.. sentences.Where(s => s.Biased is not null && s.Cell.Split('/')[1].Length > 0).GroupBy(s => s.Cell, StringComparer.Ordinal).Where(g => g.Count() >= FewestSentences)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.GroupBy(s => s.Document, StringComparer.Ordinal).Select(d => d.ToArray()).ToArray())];
        Console.WriteLine("| outlet | sentences | documents | called biased | mean score |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (JudgedSentence[][] outlet in outlets.OrderBy(o => Mean(o, Gold)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {outlet[0][0].Cell.Split('/')[1]} | {outlet.Sum(d => d.Length)} | {outlet.Length} | {Mean(outlet, Gold):.000} | {Mean(outlet, Score):.000} |"));
        }

        var random = new SeededRandom(1, 21);
        double[] drawn = [.. Enumerable.Range(0, Resamples).Select(_ => Spearman([.. outlets.Select(o => Enumerable.Range(0, o.Length).Select(_ => o[random.Next(o.Length)]).ToArray())])).Order()];
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Spearman's correlation {Spearman(outlets):.000} (95 % of resamples {drawn[Resamples / 40]:.000} to {drawn[^(Resamples / 40)]:.000}), {outlets.Length} outlets."));
    }

    private static double Gold(JudgedSentence s) => s.Biased == true ? 1 : 0;

    private static double Score(JudgedSentence s) => s.Judged.Bias;

    private static double Mean(JudgedSentence[][] documents, Func<JudgedSentence, double> number) => documents.Sum(d => d.Sum(number)) / documents.Sum(d => d.Length);

    private static double Spearman(JudgedSentence[][][] outlets)
    {
        double[] a = Ranks([.. outlets.Select(o => Mean(o, Gold))]);
        double[] b = Ranks([.. outlets.Select(o => Mean(o, Score))]);
        (double meanA, double meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }

    // Equal values share the mean of their ranks.
    private static double[] Ranks(double[] values) => [.. values.Select(v => values.Count(w => w < v) + ((values.Count(w => w == v) - 1) / 2.0))];
}
