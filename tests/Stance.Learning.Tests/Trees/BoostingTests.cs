using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.Learning.Tests.Trees;

/// <summary>What holds of many rounds, whatever the rows.</summary>
public class BoostingTests
{
    private static readonly FastTreeOptions Options = new() { NumberOfTrees = 20, Threads = 1 };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_rows_give_the_same_bits_on_any_number_of_threads(int labels)
    {
        // 4000 rows of 12 features: enough for the roots and the first leaves to be worked on in parallel.
        TreeTrainingRows rows = TreeTables.Noisy(4000, 12, 500, labels, 1) with { Weights = [.. Enumerable.Range(0, 4000).Select(i => 0.1 + (i % 7 * 0.3))] };
        FastTreeResult one = FastTreeTrainer.Train(rows, labels, Options, default);
        FastTreeResult eight = FastTreeTrainer.Train(rows, labels, Options with { Threads = 8 }, default);
        Assert.Equal(TreeTables.Bits(one.Ensemble), TreeTables.Bits(eight.Ensemble));
        Assert.Equal(one.TrainingLosses, eight.TrainingLosses);
        Assert.Equal(20, one.Rounds);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_the_rows_does_not_matter_to_a_bit(int labels)
    {
        TreeTrainingRows rows = TreeTables.Noisy(500, 5, 400, labels, 2);
        TreeTrainingRows reversed = TreeTables.Pick(rows, Enumerable.Range(0, 500).Reverse());
        Assert.Equal(Bits(rows, labels, Options), Bits(reversed, labels, Options));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_row_of_weight_two_is_the_row_twice(int labels)
    {
        TreeTrainingRows rows = TreeTables.Noisy(300, 4, 50, labels, 3);
        TreeTrainingRows weighted = rows with { Weights = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? 2.0 : 1)] };
        TreeTrainingRows repeated = TreeTables.Pick(rows, Enumerable.Range(0, 300).SelectMany(i => Enumerable.Repeat(i, i % 3 == 0 ? 2 : 1)));
        FastTreeOptions options = Options with { MinimumExampleCountPerLeaf = 1 };
        Assert.Equal(Bits(repeated, labels, options), Bits(weighted, labels, options));
        Assert.NotEqual(Bits(rows, labels, options), Bits(weighted, labels, options));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_training_loss_falls_in_every_round_of_small_steps(int labels)
    {
        FastTreeResult result = FastTreeTrainer.Train(TreeTables.Noisy(400, 5, 30, labels, 4), labels, Options with { LearningRate = 0.05, NumberOfTrees = 40 }, default);
        Assert.Equal(41, result.TrainingLosses.Count);
        Assert.All(result.TrainingLosses.Zip(result.TrainingLosses.Skip(1)), pair => Assert.True(pair.Second < pair.First, $"{pair.First} to {pair.Second}"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_losses_told_are_those_of_the_ensemble(int labels)
    {
        TreeTrainingRows rows = TreeTables.Noisy(400, 5, 30, labels, 5) with { Validation = [.. Enumerable.Range(300, 100)] };
        FastTreeResult result = FastTreeTrainer.Train(rows, labels, Options, default);
        Assert.Equal(Loss(result.Ensemble, rows, Enumerable.Range(0, 300)), result.TrainingLosses[^1], 10);
        Assert.Equal(Loss(result.Ensemble, rows, Enumerable.Range(300, 100)), result.ValidationLosses[^1], 10);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Early_stopping_keeps_the_round_of_the_lowest_validation_loss(int labels)
    {
        TreeTrainingRows rows = TreeTables.Noisy(400, 5, 30, labels, 6) with { Validation = [.. Enumerable.Range(300, 100)] };
        FastTreeResult all = FastTreeTrainer.Train(rows, labels, Options with { NumberOfTrees = 60 }, default);
        FastTreeResult stopped = FastTreeTrainer.Train(rows, labels, Options with { NumberOfTrees = 60, EarlyStoppingRounds = 5 }, default);
        int best = stopped.ValidationLosses.ToList().IndexOf(stopped.ValidationLosses.Min());
        Assert.InRange(best, 1, 50);
        Assert.Equal(best, stopped.Rounds);
        Assert.Equal(best + 5, stopped.ValidationLosses.Count - 1);
        Assert.Equal(all.ValidationLosses.Take(best + 6), stopped.ValidationLosses);
        Assert.All(Enumerable.Range(0, stopped.Ensemble.OutputCount), output => Assert.Equal(best, stopped.Ensemble.TreesOf(output).Length));
        Assert.Equal(stopped.ValidationLosses.Min(), Loss(stopped.Ensemble, rows, rows.Validation), 10);
        Assert.Equal(60, all.Rounds);
    }

    [Fact]
    public void Rows_held_out_or_without_a_label_teach_nothing()
    {
        TreeTrainingRows rows = TreeTables.Noisy(300, 4, 30, 2, 7);
        byte[] alone = Bits(TreeTables.Pick(rows, Enumerable.Range(0, 200)), 2, Options);
        int[] unlabelled = [.. rows.Labels.Select((label, i) => i < 200 ? label : -1)];
        Assert.Equal(alone, Bits(rows with { Validation = [.. Enumerable.Range(200, 100)] }, 2, Options));
        Assert.Equal(alone, Bits(rows with { Training = [.. Enumerable.Range(0, 200)] }, 2, Options));
        Assert.Equal(alone, Bits(rows with { Labels = unlabelled }, 2, Options));
        Assert.NotEqual(alone, Bits(rows, 2, Options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(60)]
    public void No_leaf_holds_fewer_rows_than_the_minimum(int minimum)
    {
        TreeTrainingRows rows = TreeTables.Noisy(300, 5, 30, 2, 8);
        TreeEnsemble ensemble = FastTreeTrainer.Train(rows, 2, Options with { MinimumExampleCountPerLeaf = minimum }, default).Ensemble;
        int fewest = int.MaxValue;
        foreach (RegressionTree tree in ensemble.TreesOf(0))
        {
            int[] counts = [.. rows.Features.CountBy(x => tree.LeafOf(x)).Select(c => c.Value)];
            Assert.Equal(tree.LeafValues.Length, counts.Length);
            Assert.InRange(tree.LeafValues.Length, 2, 20);
            fewest = Math.Min(fewest, counts.Min());
        }

        Assert.InRange(fewest, minimum, minimum + 15);
    }

    [Fact]
    public void Features_that_never_change_are_never_looked_at()
    {
        TreeTrainingRows rows = TreeTables.Noisy(300, 3, 30, 2, 9);
        float[][] features = [.. rows.Features.Select(x => new[] { 7, x[0], float.NaN, x[1], x[2] })];
        TreeEnsemble ensemble = FastTreeTrainer.Train(rows with { Features = features }, 2, Options, default).Ensemble;
        int[] used = [.. ensemble.TreesOf(0).ToArray().SelectMany(tree => tree.SplitFeatures.ToArray()).Distinct().Order()];
        Assert.Equal([1, 3, 4], used);
    }

    [Fact]
    public void Without_anything_to_split_only_the_prior_is_left()
    {
        FastTreeResult result = FastTreeTrainer.Train(TreeTables.Column([5, 5, 5, 5], [0, 1, 1, 1]), 2, TreeTables.OneTree(4), default);
        Assert.Equal(0, result.Rounds);
        Assert.Equal(0, result.Ensemble.TreesOf(0).Length);
        Assert.Equal(Math.Log(3), TreeTables.Scores(result.Ensemble, [5])[0], 14);
    }

    [Fact]
    public void A_label_without_rows_is_unlikely_and_gets_no_trees()
    {
        FastTreeResult result = FastTreeTrainer.Train(TreeTables.Column([1, 2, 3, 4], [0, 0, 2, 2]), 3, TreeTables.OneTree(4), default);
        Assert.Equal((1, 0, 1), (result.Ensemble.TreesOf(0).Length, result.Ensemble.TreesOf(1).Length, result.Ensemble.TreesOf(2).Length));
        Assert.Equal(Math.Log(0.5 / 4), result.Ensemble.InitialScores[1], 14);
    }

    [Fact]
    public void Certain_rows_do_not_run_off_to_infinity()
    {
        FastTreeResult result = FastTreeTrainer.Train(TreeTables.Column([1, 2], [0, 1]), 2, TreeTables.OneTree(2) with { NumberOfTrees = 3000, LearningRate = 1 }, default);
        double[] scores = [TreeTables.Scores(result.Ensemble, [1])[0], TreeTables.Scores(result.Ensemble, [2])[0]];
        Assert.InRange(scores[0], -3000, -20);
        Assert.InRange(scores[1], 20, 3000);
    }

    [Fact]
    public void Training_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => FastTreeTrainer.Train(TreeTables.Column([1, 2], [0, 1]), 2, Options, stop.Token));
    }

    [Fact]
    public void Rows_that_nothing_can_be_learned_from_are_refused()
    {
        TreeTrainingRows good = TreeTables.Column([1, 2, 3], [0, 1, 1]);
        Refused("different labels", good with { Labels = [1, 1, 1] }, Options);
        Refused("different labels", good with { Labels = [0, -1, -1] }, Options);
        Refused("different labels", good with { Validation = [0] }, Options);
        Refused("different labels", new TreeTrainingRows { Features = [], Labels = [] }, Options);
        Refused("must be as many", good with { Labels = [0, 1] }, Options);
        Refused("must be as many", good with { Weights = [1, 1] }, Options);
        Refused("label 2", good with { Labels = [0, 1, 2] }, Options);
        Refused("weight 0", good with { Weights = [1, 0, 1] }, Options);
        Refused("weight NaN", good with { Weights = [1, double.NaN, 1] }, Options);
        Refused("row 1 has 2", good with { Features = [[1], [2, 3], [3]] }, Options);
        Refused("row 3", good with { Training = [0, 1, 3] }, Options);
        Refused("row 2", good with { Training = [0, 1, 2], Validation = [2] }, Options);
        Refused("validation", good, Options with { EarlyStoppingRounds = 1 });
    }

    [Fact]
    public void Infinite_features_are_refused()
    {
        Exception refusal = Record.Exception(() => FastTreeTrainer.Train(TreeTables.Column([1, float.PositiveInfinity], [0, 1]), 2, Options, default))!;
        Assert.IsType<ArgumentException>(refusal);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        FastTreeOptions[] wrong =
        [
            Options with { NumberOfLeaves = 1 }, Options with { NumberOfTrees = -1 }, Options with { LearningRate = 0 }, Options with { LearningRate = double.NaN },
            Options with { MinimumExampleCountPerLeaf = 0 }, Options with { MaximumBinCountPerFeature = 256 }, Options with { EarlyStoppingRounds = -1 }, Options with { Threads = 0 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => FastTreeTrainer.Train(TreeTables.Column([1, 2], [0, 1]), 2, options, default)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FastTreeTrainer.Train(TreeTables.Column([1, 2], [0, 0]), 1, Options, default));
    }

    private static void Refused(string reason, TreeTrainingRows rows, FastTreeOptions options)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => FastTreeTrainer.Train(rows, 2, options, default));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Bits(TreeTrainingRows rows, int labels, FastTreeOptions options) => TreeTables.Bits(FastTreeTrainer.Train(rows, labels, options, default).Ensemble);

    private static double Loss(TreeEnsemble ensemble, TreeTrainingRows rows, IEnumerable<int> numbers) => numbers.Average(row =>
    {
        double[] scores = TreeTables.Scores(ensemble, rows.Features[row]);
        double[] logits = scores.Length == 1 ? [0, scores[0]] : scores;
        return Math.Log(logits.Sum(Math.Exp)) - logits[rows.Labels[row]];
    });
}
