using System.Globalization;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>How near raw and corrected shares come to the truth, and how often their intervals hold it.</summary>
/// <param name="Bias">Whether it is about biased wording and its score, and not about editorial comment.</param>
/// <param name="Splits">Disjoint halves: sources are drawn from one, the validation is the other.</param>
/// <param name="Repeats">Pairs of sources drawn from each split.</param>
internal sealed record ShareSimulation(bool Bias, int Splits, int Repeats)
{
    private const int Resamples = 400;

    /// <summary>The label that the shares are of.</summary>
    public bool? Label(JudgedSentence s) => Bias ? s.Biased : s.Stance switch { StanceLabel.Neutral => false, StanceLabel.Editorial => true, _ => null };

    /// <summary>Prints a row for each share and number of documents.</summary>
    /// <param name="pool">The pool of a split.</param>
    /// <param name="validation">The validation that a split's sources are corrected by.</param>
    /// <param name="shares">True shares.</param>
    /// <param name="documents">Numbers of documents.</param>
    public void Print(Func<int, ISourcePool> pool, Func<int, ValidationTable> validation, double[] shares, int[] documents)
    {
        string methods = Bias ? "PACC" : "ACC | PACC | EMQ";
        Console.WriteLine($"| true share | documents | bias / RMSE of raw | {methods} | raw: percentiles hold | raw holds | corrected holds | width | difference: raw holds | corrected holds |");
        Console.WriteLine($"|---|---|---|{(Bias ? "" : "---|---|")}---|---|---|---|---|---|---|");
        ISourcePool[] pools = [.. Enumerable.Range(0, Splits).Select(pool)];
        ValidationSample[] samples = [.. Enumerable.Range(0, Splits).Select(s => ValidationSample.Draw(validation(s), Resamples, new SeededRandom(s, 6))!)];
        foreach (double share in shares)
        {
            foreach (int count in documents)
            {
                Console.WriteLine(Row(pools, samples, new SourceShape(share, count, 20)));
            }
        }
    }

    private string Row(ISourcePool[] pools, ValidationSample[] samples, SourceShape shape)
    {
        var tallies = new SimulatedShares[Splits * Repeats];
        Parallel.For(0, tallies.Length, i => tallies[i] = Draw(pools[i / Repeats], samples[i / Repeats], shape, new SeededRandom(i, shape.Documents)));
        string Error(Func<SimulatedShares, double> error) => string.Create(CultureInfo.InvariantCulture, $"{tallies.Average(error):+.000;-.000} / {Math.Sqrt(tallies.Average(t => error(t) * error(t))):.000}");
        string Share(Func<SimulatedShares, bool> holds) => tallies.Average(t => holds(t) ? 1.0 : 0.0).ToString(".000", CultureInfo.InvariantCulture);
        string methods = string.Join(" | ", Enumerable.Range(0, tallies[0].Corrected.Count).Select(m => Error(t => t.Corrected[m])));
        return string.Create(CultureInfo.InvariantCulture, $"| {shape.Share:.00} | {shape.Documents} | {Error(t => t.Raw)} | {methods} | {Share(t => t.PercentilesHold)} | {Share(t => t.RawHolds)} | {Share(t => t.CorrectedHolds)} | {tallies.Average(t => t.Width):.00} | {Share(t => t.RawDifferenceHolds)} | {Share(t => t.CorrectedDifferenceHolds)} |");
    }

    // A second source, ten points above, is there for the difference.
    private SimulatedShares Draw(ISourcePool pool, ValidationSample validation, SourceShape shape, SeededRandom random)
    {
        SourceShape higher = shape with { Share = shape.Share + 0.1 };
        List<IReadOnlyList<JudgedSentence>> drawn = pool.Draw(shape, random);
        var one = new ToneResamples(SentencePool.Tallies(drawn), validation, Resamples, random);
        var other = new ToneResamples(SentencePool.Tallies(pool.Draw(higher, random)), validation, Resamples, random);
        double expected = pool.Expected(shape, Number);
        double expectedDifference = expected - pool.Expected(higher, Number);
        ToneMeasure measure = Bias ? ToneMeasure.Bias : ToneMeasure.Editorial;
        (ResampledValue raw, ResampledValue rawOther) = (MeasuredTone.Raw(measure, one), MeasuredTone.Raw(measure, other));
        (ResampledValue corrected, ResampledValue correctedOther) = (MeasuredTone.Corrected(measure, one)!, MeasuredTone.Corrected(measure, other)!);
        (double low, double high) = corrected.Interval();
        return new SimulatedShares
        {
            Raw = raw.Estimate - shape.Share,
            Corrected = Bias ? [corrected.Estimate - shape.Share] : [.. ShareCorrections.All.Select(m => m.Correct(one.Total, [.. drawn.SelectMany(d => d).Select(s => s.Judged.Probabilities)], validation.All).Editorial - shape.Share)],
            PercentilesHold = Holds(Percentiles(raw.Values), expected),
            RawHolds = Holds(raw.Interval(), expected),
            CorrectedHolds = Holds((low, high), shape.Share),
            Width = high - low,
            RawDifferenceHolds = Holds(raw.DifferenceInterval(rawOther, paired: false), expectedDifference),
            CorrectedDifferenceHolds = Holds(corrected.DifferenceInterval(correctedOther, paired: false), shape.Share - higher.Share),
        };
    }

    private double Number(JudgedSentence s) => Bias ? s.Judged.Bias : s.Judged.Stance == StanceLabel.Editorial ? 1 : 0;

    private static bool Holds((double Low, double High) interval, double truth) => interval.Low <= truth && truth <= interval.High;

    private static (double Low, double High) Percentiles(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int cut = sorted.Length / 40;
        return (sorted[cut], sorted[^(cut + 1)]);
    }
}
