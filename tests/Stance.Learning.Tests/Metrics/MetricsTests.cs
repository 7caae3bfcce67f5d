using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Tests.Metrics;

public class MetricsTests
{
    [Fact]
    public void The_confusion_matrix_gives_the_numbers_of_a_worked_example()
    {
        // Gold rows: 4, 3, 3; columns as predicted.
        var matrix = new ConfusionMatrix(3);
        int[,] counts = { { 3, 1, 0 }, { 1, 2, 0 }, { 0, 1, 2 } };
        for (int gold = 0; gold < 3; gold++)
        {
            for (int predicted = 0; predicted < 3; predicted++)
            {
                for (int i = 0; i < counts[gold, predicted]; i++)
                {
                    matrix.Add(gold, predicted);
                }
            }
        }

        Assert.Equal(0.7, matrix.Accuracy, 12);
        Assert.Equal(0.75, matrix.Precision(0), 12);
        Assert.Equal(0.5, matrix.Precision(1), 12);
        Assert.Equal(2.0 / 3, matrix.Recall(1), 12);
        Assert.Equal(0.8, matrix.F1(2), 12);
        Assert.Equal((0.75 + (4.0 / 7) + 0.8) / 3, matrix.MacroF1, 12);
    }

    [Fact]
    public void A_label_that_no_gold_row_has_does_not_count_into_the_mean()
    {
        var matrix = new ConfusionMatrix(3);
        matrix.Add(0, 0);
        matrix.Add(1, 1);
        Assert.Equal(1, matrix.MacroF1, 12);
    }

    [Fact]
    public void Stance_metrics_of_certain_right_answers_are_perfect()
    {
        StanceMetrics metrics = MetricsCalculator.Stance([Judge("a", StanceLabel.Neutral, 1, 0, 0), Judge("b", StanceLabel.Reader, 0, 0, 1)], 1)!;
        Assert.Equal((1, 1, 0, 0, 2), (metrics.Accuracy, metrics.MacroF1, metrics.LogLoss, metrics.CalibrationError, metrics.Rows));
    }

    [Fact]
    public void Log_loss_is_the_mean_of_minus_log_of_the_right_labels_probability() => Assert.Equal(
        Math.Round(-(Math.Log(0.5) + Math.Log(0.25)) / 2, 4),
        MetricsCalculator.Stance([Judge("a", StanceLabel.Neutral, 0.5, 0.3, 0.2), Judge("b", StanceLabel.Reader, 0.5, 0.25, 0.25)], 1)!.LogLoss);

    [Fact]
    public void Overconfidence_is_the_calibration_error()
    {
        // Ten answers at 0.95, seven of them right: off by 0.25.
        Judgement[] rows = [.. Enumerable.Range(0, 10).Select(i => Judge($"d{i}", i < 7 ? StanceLabel.Neutral : StanceLabel.Editorial, 0.95, 0.03, 0.02))];
        Assert.Equal(0.25, MetricsCalculator.Stance(rows, 1)!.CalibrationError, 4);
    }

    [Fact]
    public void The_area_under_the_curve_counts_ties_half()
    {
        BiasMetrics metrics = MetricsCalculator.Bias([Bias(true, 0.9), Bias(true, 0.5), Bias(false, 0.5), Bias(false, 0.1)], 1)!;
        Assert.Equal(3.5 / 4, metrics.Auc, 4);
    }

    [Fact]
    public void The_interval_encloses_the_value_and_is_the_same_each_time()
    {
        var random = new Random(1);
        Judgement[] rows = [.. Enumerable.Range(0, 400).Select(i => Judge($"d{i / 8}", (StanceLabel)random.Next(3), random.NextDouble(), random.NextDouble(), random.NextDouble()))];
        StanceMetrics first = MetricsCalculator.Stance(rows, 1)!;
        StanceMetrics again = MetricsCalculator.Stance(rows, 1)!;
        Assert.Equal((first.Low, first.High), (again.Low, again.High));
        Assert.InRange(first.MacroF1, first.Low, first.High);
        Assert.InRange(first.High - first.Low, 0.03, 0.2);
    }

    [Fact]
    public void Rows_that_hang_together_widen_the_interval()
    {
        // 40 documents of 10 rows, each document all right or all wrong, against the same rows each on its own.
        Judgement Row(int i)
        {
            StanceLabel gold = i % 2 == 0 ? StanceLabel.Neutral : StanceLabel.Editorial;
            bool neutral = gold == StanceLabel.Neutral == (i / 10 % 2 == 0);
            return Judge($"d{i / 10}", gold, neutral ? 0.9 : 0.05, neutral ? 0.05 : 0.9, 0.05);
        }

        Judgement[] grouped = [.. Enumerable.Range(0, 400).Select(Row)];
        Judgement[] alone = [.. grouped.Select((j, i) => j with { Document = $"r{i}" })];
        StanceMetrics wide = MetricsCalculator.Stance(grouped, 1)!;
        StanceMetrics narrow = MetricsCalculator.Stance(alone, 1)!;
        Assert.Equal(wide.MacroF1, narrow.MacroF1);
        Assert.True(wide.High - wide.Low > 2 * (narrow.High - narrow.Low), $"{wide.Low}-{wide.High} against {narrow.Low}-{narrow.High}");
    }

    [Fact]
    public void Without_gold_labels_there_are_no_metrics()
    {
        Judgement none = Judge("a", null, 1, 0, 0);
        Assert.Null(MetricsCalculator.Stance([none], 1));
        Assert.Null(MetricsCalculator.Bias([none], 1));
    }

    private static Judgement Judge(string document, StanceLabel? gold, double neutral, double editorial, double reader) =>
        new(document, gold, new LabelProbabilities(neutral, editorial, reader), null, 0.5);

    private static Judgement Bias(bool gold, double score) => new("d", null, default, gold, score);
}
