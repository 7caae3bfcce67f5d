using System.Globalization;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks.Comparison;

internal static class Exploration
{
    private const int B = 400;
    private static bool Shifted;
    private static readonly CultureInfo C = CultureInfo.InvariantCulture;

    public static void Run(string field, string pages, string modelFile)
    {
        StanceModel model = ModelFile.Read(File.ReadAllBytes(modelFile), modelFile);
        IReadOnlyList<JudgedSentence> all = RealSentences.ReadRows(field, model);
        Console.WriteLine(all.Count);
        foreach (bool sh in new[] { false, true })
        { Shifted = sh; Console.WriteLine("SHIFTED " + sh);
        foreach (bool bias in new[] { false, true })
        {
            Func<JudgedSentence, bool?> label = bias ? s => s.Biased : s => s.Stance switch { StanceLabel.Neutral => false, StanceLabel.Editorial => true, _ => null };
            foreach (double share in new[] { 0.05, 0.2, 0.4 })
            {
                foreach (int n in new[] { 3, 5, 10, 20, 50, 100 }.Take(Shifted ? 4 : 6))
                {
                    Shares(all, label, share, n, bias);
                }
            }
        }

        }
    }

    private static void Shares(IReadOnlyList<JudgedSentence> all, Func<JudgedSentence, bool?> label, double share, int n, bool bias)
    {
        const int Splits = 20, Reps = 50;
        var sums = new double[40];
        for (int split = 0; split < Splits; split++)
        {
            string[] docs = [.. all.Select(s => s.Document).Distinct()];
            new SeededRandom(split, 5).Shuffle(docs);
            var half = docs.Take(docs.Length / 2).ToHashSet();
            // articles only: reader rows of field-dev are comments
            ValidationTable table = JudgedSentence.Table(all.Where(s => half.Contains(s.Document) && s.Stance != StanceLabel.Reader), "half");
            ValidationSample validation = ValidationSample.Draw(table, B, new SeededRandom(split, 6))!;
            var pool = new SentencePool(all.Where(s => !half.Contains(s.Document)), label, Shifted);
            if (split == 0 && n == 3)
            {
                Console.WriteLine(string.Create(C, $"cells {pool.Cells} cond {validation.All.Labels.ConditionNumber:F2} {validation.All.Probabilities.ConditionNumber:F2} gold {validation.All.Gold} {validation.All.Labels} bias {validation.All.BiasOfUnbiased:F3} {validation.All.BiasOfBiased:F3}"));
            }

            double expectedRaw = pool.Expected(share, s => bias ? s.Judged.Bias : s.Judged.Stance == StanceLabel.Editorial ? 1 : 0);
            Parallel.For(0, Reps, r =>
            {
                var random = new SeededRandom((split * 1000) + r, n);
                var drawn = pool.Draw(new SourceShape(share, n, 20), random);
                ToneTally[] units = SentencePool.Tallies(drawn);
                var res = new ToneResamples(units, validation, B, random);
                var values = new double[40];
                ResampledValue raw = bias ? res.MeanBias() : res.RawShare(StanceLabel.Editorial);
                Cover(values, 0, raw, expectedRaw);
                ResampledValue cor = bias ? res.BiasedShare()! : res.CorrectedShare(StanceLabel.Editorial)!;
                Cover(values, 5, cor, share);
                values[10] = raw.Estimate - share;
                values[11] = (raw.Estimate - share) * (raw.Estimate - share);
                if (!bias)
                {
                    for (int m = 0; m < 3; m++)
                    {
                        double e = ShareCorrections.All[m].Correct(res.Total, [.. drawn.SelectMany(d => d).Select(s => s.Judged.Probabilities)], validation.All).Editorial - share;
                        values[12 + (2 * m)] = e;
                        values[13 + (2 * m)] = e * e;
                    }
                }
                else
                {
                    double e = cor.Estimate - share;
                    values[12] = e;
                    values[13] = e * e;
                }

                lock (sums)
                {
                    for (int i = 0; i < sums.Length; i++)
                    {
                        sums[i] += values[i] / (Splits * Reps);
                    }
                }
            });
        }

        Console.WriteLine(string.Create(C, $"{(bias ? "bias" : "edit")} {share:F2} n={n,3} | raw cover P {sums[0]:F3} E {sums[1]:F3} width E {sums[3]:F2} | cor P {sums[5]:F3} E {sums[6]:F3} width {sums[8]:F2}| bias/rmse raw {sums[10]:F3} {Math.Sqrt(sums[11]):F3} ACC {sums[12]:F3} {Math.Sqrt(sums[13]):F3} PACC {sums[14]:F3} {Math.Sqrt(sums[15]):F3} EMQ {sums[16]:F3} {Math.Sqrt(sums[17]):F3}"));
    }

    private static void Cover(double[] v, int at, ResampledValue value, double truth)
    {
        double[] s = [.. value.Values.Order()];
        (double low, double high) = (s[(int)(0.025 * B)], s[B - 1 - (int)(0.025 * B)]);
        v[at] = low <= truth && truth <= high ? 1 : 0;
        (low, high) = value.Interval();
        v[at + 1] = low <= truth && truth <= high ? 1 : 0;
        v[at + 3] = high - low;
    }

    private static void Tests(IReadOnlyList<JudgedSentence> all)
    {
        var pool = new SentencePool(all, s => s.Stance switch { StanceLabel.Neutral => false, StanceLabel.Editorial => true, _ => null }, Shifted);
        (string Name, SourceShape A, SourceShape B)[] cases =
        [
            ("equal 5 v 5", new(0.2, 5, 20), new(0.2, 5, 20)),
            ("equal 10 v 10", new(0.2, 10, 20), new(0.2, 10, 20)),
            ("5 v 20", new(0.2, 5, 20), new(0.2, 20, 20)),
            ("10 v 50", new(0.2, 10, 20), new(0.2, 50, 20)),
            ("10 v 10, 8 v 40 sentences", new(0.2, 10, 8), new(0.2, 10, 40)),
            ("8 v 24, 8 v 40 sentences", new(0.2, 8, 8), new(0.2, 24, 40)),
            ("24 v 8, 8 v 40 sentences", new(0.2, 24, 8), new(0.2, 8, 40)),
            ("10 v 30 unequal variance", new(0.2, 10, 20) { Concentration = 1 }, new(0.2, 30, 20) { Concentration = 20 }),
            ("30 v 10 unequal variance", new(0.2, 30, 20) { Concentration = 1 }, new(0.2, 10, 20) { Concentration = 20 }),
            ("power 10 pt, 10", new(0.2, 10, 20), new(0.3, 10, 20)),
            ("power 20 pt, 10", new(0.2, 10, 20), new(0.4, 10, 20)),
            ("power 10 pt, 20", new(0.2, 20, 20), new(0.3, 20, 20)),
            ("power 20 pt, 20", new(0.2, 20, 20), new(0.4, 20, 20)),
            ("power 10 pt, 50", new(0.2, 50, 20), new(0.3, 50, 20)),
            ("power 20 pt, 50", new(0.2, 50, 20), new(0.4, 50, 20)),
        ];
        foreach ((string name, SourceShape a, SourceShape b) in cases)
        {
            const int Reps = 1000;
            int ratio = 0, mean = 0, bias = 0, biasMean = 0;
            Parallel.For(0, Reps, r =>
            {
                var random = new SeededRandom(r, 77);
                ToneTally[] ta = SentencePool.Tallies(pool.Draw(a, random)), tb = SentencePool.Tallies(pool.Draw(b, random));
                bool Test(ToneMeasure m, bool equal) => PermutationTest.Compare([.. ta.Select(t => MeasuredTone.Of(m, equal ? t.Mean() : t))], [.. tb.Select(t => MeasuredTone.Of(m, equal ? t.Mean() : t))], 199, random).P <= 0.05;
                if (Test(ToneMeasure.Editorial, false))
                {
                    Interlocked.Increment(ref ratio);
                }

                if (Test(ToneMeasure.Editorial, true))
                {
                    Interlocked.Increment(ref mean);
                }

                if (Test(ToneMeasure.Bias, false))
                {
                    Interlocked.Increment(ref bias);
                }

                if (Test(ToneMeasure.Bias, true))
                {
                    Interlocked.Increment(ref biasMean);
                }
            });
            Console.WriteLine(string.Create(C, $"{name}: ratio {ratio / (double)Reps:F3} mean {mean / (double)Reps:F3} bias ratio {bias / (double)Reps:F3} mean {biasMean / (double)Reps:F3}"));
        }
    }
}
