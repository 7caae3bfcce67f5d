using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Tests.Metrics;

public class PairedBootstrapTests
{
    [Fact]
    public void A_model_against_itself_shows_no_difference()
    {
        Judgement[] rows = Simulate(1, documents: 30, rows: 6, right: 0.8);
        ModelComparison comparison = PairedBootstrap.Compare(rows, rows, 1);
        foreach (MetricDifference difference in All(comparison))
        {
            Assert.Equal((0, 0, 0, 1, 1, 0), (difference.Difference, difference.Low, difference.High, difference.P, difference.AdjustedP, difference.DifferingDocuments));
            Assert.Equal(ComparisonVerdict.NoDifferenceShown, difference.Verdict);
        }

        Assert.Equal((180, 30, 0, 0, 0, 1), (comparison.Stance!.Rows, comparison.Stance.Documents, comparison.Stance.Differ, comparison.Stance.OnlyARight, comparison.Stance.OnlyBRight, comparison.Stance.McNemarP));
        Assert.Equal((180, 30, 0), (comparison.Bias!.Rows, comparison.Bias.Documents, comparison.Bias.Differ));
    }

    [Fact]
    public void A_model_planted_as_better_is_found_from_either_side()
    {
        Judgement[] good = Simulate(1, documents: 60, rows: 6, right: 0.9);
        Judgement[] poor = Simulate(2, documents: 60, rows: 6, right: 0.6);
        ModelComparison there = PairedBootstrap.Compare(good, poor, 1);
        ModelComparison back = PairedBootstrap.Compare(poor, good, 1);
        Assert.All(All(there), d => Assert.Equal(ComparisonVerdict.ABetter, d.Verdict));
        Assert.All(All(back), d => Assert.Equal(ComparisonVerdict.BBetter, d.Verdict));
        Assert.Equal(All(there).Select(d => (d.Difference, d.Low, d.High, d.P)), All(back).Select(d => (-d.Difference, -d.High, -d.Low, d.P)));
        Assert.True(there.Stance!.LogLoss.Difference < 0);
        Assert.InRange(there.Stance.McNemarP, 0, 1e-6);
        Assert.Equal((there.Stance.OnlyARight, there.Stance.OnlyBRight), (back.Stance!.OnlyBRight, back.Stance.OnlyARight));
    }

    [Fact]
    public void The_values_are_those_of_the_metrics()
    {
        Judgement[] a = Simulate(1, documents: 20, rows: 5, right: 0.8);
        Judgement[] b = Simulate(2, documents: 20, rows: 5, right: 0.7);
        ModelComparison comparison = PairedBootstrap.Compare(a, b, 1);
        StanceMetrics stance = MetricsCalculator.Stance(a, 1)!;
        BiasMetrics bias = MetricsCalculator.Bias(b, 1)!;
        Assert.Equal((stance.MacroF1, stance.LogLoss), (Math.Round(comparison.Stance!.MacroF1.A, 4), Math.Round(comparison.Stance.LogLoss.A, 4)));
        Assert.Equal((bias.MacroF1, bias.Auc), (Math.Round(comparison.Bias!.MacroF1.B, 4), Math.Round(comparison.Bias.Auc.B, 4)));
    }

    [Fact]
    public void P_is_at_most_five_hundredths_exactly_where_the_interval_leaves_out_nought()
    {
        int shown = 0;
        for (int i = 0; i < 60; i++)
        {
            Judgement[] a = Simulate(2 * i, documents: 20, rows: 4, right: 0.75);
            Judgement[] b = Simulate((2 * i) + 1, documents: 20, rows: 4, right: 0.65);
            foreach (MetricDifference d in All(PairedBootstrap.Compare(a, b, i, 200)))
            {
                Assert.Equal(d.Low > 0 || d.High < 0, d.P <= PairedBootstrap.Alpha);
                Assert.InRange(d.P, 1.0 / 201, 1);
                shown += d.P <= PairedBootstrap.Alpha ? 1 : 0;
            }
        }

        Assert.InRange(shown, 20, 220);
    }

    [Theory]
    [InlineData(0.7, 0.7)]
    [InlineData(0.8, 0.7)]
    public void The_interval_covers_the_true_difference_about_nineteen_times_in_twenty(double rightA, double rightB)
    {
        // Two labels, equally frequent and equally often confused: the true macro-F1 is the accuracy.
        const int Trials = 200;
        int covered = 0;
        for (int i = 0; i < Trials; i++)
        {
            Judgement[] a = Simulate(2 * i, documents: 40, rows: 5, rightA);
            Judgement[] b = Simulate((2 * i) + 1, documents: 40, rows: 5, rightB);
            MetricDifference d = PairedBootstrap.Compare(a, b, i, 199).Stance!.MacroF1;
            covered += d.Low <= rightA - rightB && rightA - rightB <= d.High ? 1 : 0;
        }

        Assert.InRange(covered, 0.90 * Trials, 0.99 * Trials);
    }

    [Fact]
    public void Rows_that_hang_together_widen_the_interval()
    {
        // Ten rows a document, in each of which one model is always right and the other always wrong.
        Judgement Row(int i, bool first)
        {
            bool right = i / 10 % 3 == 0 != first;
            return Judge($"d{i / 10}", i % 2, right ? i % 2 : 1 - (i % 2));
        }

        Judgement[] a = [.. Enumerable.Range(0, 300).Select(i => Row(i, first: true))];
        Judgement[] b = [.. Enumerable.Range(0, 300).Select(i => Row(i, first: false))];
        MetricDifference together = PairedBootstrap.Compare(a, b, 1).Stance!.MacroF1;
        MetricDifference alone = PairedBootstrap.Compare([.. a.Select((j, i) => j with { Document = $"r{i}" })], [.. b.Select((j, i) => j with { Document = $"r{i}" })], 1).Stance!.MacroF1;
        Assert.Equal(together.Difference, alone.Difference);
        Assert.True(together.High - together.Low > 2 * (alone.High - alone.Low));
    }

    [Fact]
    public void Five_documents_cannot_show_a_difference_however_large()
    {
        Judgement[] right = [.. Enumerable.Range(0, 50).Select(i => Judge($"d{i / 10}", i % 2, i % 2))];
        Judgement[] wrong = [.. Enumerable.Range(0, 50).Select(i => Judge($"d{i / 10}", i % 2, 1 - (i % 2)))];
        MetricDifference few = PairedBootstrap.Compare(right, wrong, 1).Stance!.MacroF1;
        Assert.Equal((1, 2.0 / 32, ComparisonVerdict.NoDifferenceShown), (few.Difference, few.P, few.Verdict));

        // Nor do ninety-five more on which the models agree.
        Judgement[] more = [.. Enumerable.Range(0, 95).Select(i => Judge($"e{i}", i % 2, i % 2))];
        Assert.InRange(PairedBootstrap.Compare([.. right, .. more], [.. wrong, .. more], 1).Stance!.MacroF1.P, 2.0 / 32, 1);
        Judgement one = Judge("d", 0, 0);
        Assert.Equal(1, PairedBootstrap.Compare([one], [Judge("d", 0, 1)], 1).Stance!.MacroF1.P);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_each_label_counts_by_itself()
    {
        Judgement[] a = [.. Simulate(1, documents: 20, rows: 4, right: 0.8).Select((j, i) => i % 2 == 0 ? j with { Biased = null } : j with { Stance = null })];
        Judgement[] b = [.. Simulate(2, documents: 20, rows: 4, right: 0.7).Select((j, i) => i % 2 == 0 ? j with { Biased = null } : j with { Stance = null })];
        ModelComparison first = PairedBootstrap.Compare(a, b, 7);
        Assert.Equal(first, PairedBootstrap.Compare(a, b, 7));
        Assert.NotEqual(first, PairedBootstrap.Compare(a, b, 8));
        Assert.Equal((40, 40), (first.Stance!.Rows, first.Bias!.Rows));
        ModelComparison stanceOnly = PairedBootstrap.Compare([.. a.Where(j => j.Stance is not null)], [.. b.Where(j => j.Stance is not null)], 7);
        Assert.Null(stanceOnly.Bias);
        Assert.Equal(first.Stance.MacroF1.P, stanceOnly.Stance!.MacroF1.P);
    }

    [Fact]
    public void Other_rows_are_refused()
    {
        Judgement[] rows = Simulate(1, documents: 3, rows: 2, right: 0.8);
        Assert.Throws<ArgumentException>(() => PairedBootstrap.Compare(rows, rows[1..], 1));
        Assert.Throws<ArgumentException>(() => PairedBootstrap.Compare(rows, [.. rows.Select(j => j with { Document = "x" })], 1));
        Assert.Throws<ArgumentException>(() => PairedBootstrap.Compare(rows, [.. rows.Select(j => j with { Stance = StanceLabel.Reader })], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.Compare(rows, rows, 1, 38));
    }

    [Fact]
    public void The_area_of_a_resample_is_that_of_counting_pairs()
    {
        var random = new SeededRandom(1);
        for (int trial = 0; trial < 50; trial++)
        {
            double[] scores = [.. Enumerable.Range(0, 30).Select(_ => random.Next(8) / 8.0)];
            bool[] positive = [.. scores.Select(_ => random.Next(2) == 1)];
            int[] documents = [.. scores.Select(_ => random.Next(6))];
            int[] weights = [.. Enumerable.Range(0, 6).Select(_ => random.Next(3))];
            int[] drawn = [.. Enumerable.Range(0, 30).SelectMany(i => Enumerable.Repeat(i, weights[documents[i]]))];
            double[] pairs = [.. drawn.Where(i => positive[i]).SelectMany(i => drawn.Where(j => !positive[j]).Select(j => scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0))];
            Assert.Equal(pairs.Length == 0 ? 0.5 : pairs.Average(), new RankedScores(scores, positive, documents).Area(weights), 12);
        }
    }

    private static MetricDifference[] All(ModelComparison comparison) =>
        [comparison.Stance!.MacroF1, comparison.Stance.LogLoss, comparison.Bias!.MacroF1, comparison.Bias.Auc];

    // Gold labels alternate; a row is right by chance, more or less often from document to document.
    private static Judgement[] Simulate(int seed, int documents, int rows, double right)
    {
        var random = new SeededRandom(seed, 3);
        double Uniform() => random.Next(1 << 20) / (double)(1 << 20);
        double[] ease = [.. Enumerable.Range(0, documents).Select(_ => right + (0.2 * (Uniform() - 0.5)))];
        return [.. Enumerable.Range(0, documents * rows).Select(i => Judge($"d{i / rows}", i % 2, Uniform() < ease[i / rows] ? i % 2 : 1 - (i % 2), 0.7 + (0.2 * Uniform())))];
    }

    private static Judgement Judge(string document, int gold, int said, double sure = 0.8)
    {
        double other = (1 - sure) / 2;
        return new Judgement(document, (StanceLabel)gold, new LabelProbabilities(said == 0 ? sure : other, said == 1 ? sure : other, other), gold == 1, said == 1 ? sure : 1 - sure);
    }
}
