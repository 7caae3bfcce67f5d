using Stance.Comparison;
using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>Whether one of two models is better on the same rows: paired bootstrap over documents (Berg-Kirkpatrick et al. 2012).</summary>
/// <remarks>
/// Each resample draws as many documents as there are, with replacement, and judges both models on them (cluster
/// bootstrap, Field &amp; Welsh 2007). With the m differences d* sorted and k = ⌊0.025 (m + 1)⌋, the interval is the
/// percentile interval, the k-th smallest to the k-th largest. The p value is the level at which that interval would
/// just touch 0 (Efron &amp; Tibshirani 1993): p = min(1, 2 (min(#{d* ≤ 0}, #{d* ≥ 0}) + 1) / (m + 1)), so that p ≤ 0.05
/// exactly where the interval leaves out 0, and p is never 0. It is at least 2 / 2ⁿ, n the documents on which the
/// models differ: no test that swaps the models' answers within documents could show more, and a bootstrap of
/// few documents claims too much. Verdicts use Holm's adjustment over the metrics. Single-threaded.
/// </remarks>
public static class PairedBootstrap
{
    /// <summary>The level of verdicts; intervals cover 1 − alpha.</summary>
    public const double Alpha = 0.05;

    /// <summary>Resamples where nothing else is asked.</summary>
    public const int DefaultResamples = 2000;

    private const int FewestResamples = 39;
    private const double Tie = 1e-12;

    /// <summary>Compares two models.</summary>
    /// <param name="a">The first model's judgements.</param>
    /// <param name="b">The second's, of the same rows in the same order.</param>
    /// <param name="seed">The same seed gives the same result.</param>
    /// <param name="resamples">39 or more.</param>
    /// <exception cref="ArgumentException">The rows are not the same: number, document or gold label differ.</exception>
    public static ModelComparison Compare(IReadOnlyList<Judgement> a, IReadOnlyList<Judgement> b, int seed, int resamples = DefaultResamples)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, FewestResamples);
        if (a.Count != b.Count || a.Zip(b).Any(p => (p.First.Document, p.First.Stance, p.First.Biased) != (p.Second.Document, p.Second.Stance, p.Second.Biased)))
        {
            throw new ArgumentException("Both models must have judged the same rows.", nameof(b));
        }

        StanceComparison? stance = Stance([.. a.Where(j => j.Stance is not null)], [.. b.Where(j => j.Stance is not null)], seed, resamples);
        BiasComparison? bias = Bias([.. a.Where(j => j.Biased is not null)], [.. b.Where(j => j.Biased is not null)], seed, resamples);
        return Adjust(new ModelComparison(stance, bias, resamples, seed));
    }

    private static StanceComparison? Stance(List<Judgement> a, List<Judgement> b, int seed, int resamples)
    {
        if (a.Count == 0)
        {
            return null;
        }

        var paired = new PairedStance(a, b);
        MetricDifference[] differences = Resample(paired, seed, resamples);
        return new StanceComparison
        {
            Rows = a.Count,
            Documents = paired.Documents,
            Differ = paired.Labels.Differ,
            OnlyARight = paired.Labels.OnlyARight,
            OnlyBRight = paired.Labels.OnlyBRight,
            McNemarP = McNemarTest.P(paired.Labels.OnlyARight, paired.Labels.OnlyBRight),
            MacroF1 = differences[0],
            LogLoss = differences[1],
        };
    }

    private static BiasComparison? Bias(List<Judgement> a, List<Judgement> b, int seed, int resamples)
    {
        if (a.Count == 0)
        {
            return null;
        }

        var paired = new PairedBias(a, b);
        MetricDifference[] differences = Resample(paired, seed, resamples);
        return new BiasComparison { Rows = a.Count, Documents = paired.Documents, Differ = paired.Labels.Differ, MacroF1 = differences[0], Auc = differences[1] };
    }

    private static MetricDifference[] Resample(IPairedMetrics paired, int seed, int resamples)
    {
        int metrics = paired.LowerIsBetter.Count;
        var random = new SeededRandom(seed, 2);
        var weights = new int[paired.Documents];
        var values = new (double A, double B)[metrics];
        var drawn = new double[metrics][];
        for (int metric = 0; metric < metrics; metric++)
        {
            drawn[metric] = new double[resamples];
        }

        for (int i = 0; i < resamples; i++)
        {
            Array.Clear(weights);
            for (int d = 0; d < weights.Length; d++)
            {
                weights[random.Next(weights.Length)]++;
            }

            paired.Measure(weights, values);
            for (int metric = 0; metric < metrics; metric++)
            {
                double difference = values[metric].A - values[metric].B;
                drawn[metric][i] = Math.Abs(difference) < Tie ? 0 : difference;
            }
        }

        Array.Fill(weights, 1);
        paired.Measure(weights, values);
        return [.. values.Select((v, metric) => Summarise(v.A, v.B, drawn[metric], paired.DifferingDocuments[metric], paired.LowerIsBetter[metric]))];
    }

    private static MetricDifference Summarise(double a, double b, double[] drawn, int differing, bool lowerIsBetter)
    {
        Array.Sort(drawn);
        int m = drawn.Length;
        int k = (int)(Alpha / 2 * (m + 1));
        int tail = Math.Min(drawn.Count(d => d <= 0), drawn.Count(d => d >= 0));
        double reachable = Math.Min(1, Math.ScaleB(2, -differing));
        double p = Math.Max(reachable, Math.Min(1, 2.0 * (tail + 1) / (m + 1)));
        return new MetricDifference
        {
            A = a,
            B = b,
            Low = drawn[k - 1],
            High = drawn[m - k],
            DifferingDocuments = differing,
            P = p,
            AdjustedP = p,
            LowerIsBetter = lowerIsBetter,
        };
    }

    private static ModelComparison Adjust(ModelComparison comparison)
    {
        StanceComparison? stance = comparison.Stance;
        BiasComparison? bias = comparison.Bias;
        double[] p = HolmAdjustment.Adjust([.. ((MetricDifference?[])[stance?.MacroF1, stance?.LogLoss, bias?.MacroF1, bias?.Auc]).OfType<MetricDifference>().Select(d => d.P)]);
        return comparison with
        {
            Stance = stance is null ? null : stance with { MacroF1 = stance.MacroF1 with { AdjustedP = p[0] }, LogLoss = stance.LogLoss with { AdjustedP = p[1] } },
            Bias = bias is null ? null : bias with { MacroF1 = bias.MacroF1 with { AdjustedP = p[^2] }, Auc = bias.Auc with { AdjustedP = p[^1] } },
        };
    }
}
