using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.Learning.Tests.Trees;

/// <summary>Trees whose arithmetic fits a comment, and the slow twin's.</summary>
public class FastTreeTrainerTests
{
    [Fact]
    public void Two_even_halves_part_in_the_middle()
    {
        // p = 1/2, F0 = 0. Residuals -1/2 -1/2 1/2 1/2, curvatures 1/4. Left: -1 / (1/2) = -2, times 0.2.
        TreeEnsemble ensemble = Train(TreeTables.Column([1, 2, 3, 4], [0, 0, 1, 1]), 2, 2);
        Assert.Equal([0], ensemble.InitialScores.ToArray());
        RegressionTree tree = ensemble.TreesOf(0)[0];
        Assert.Equal([2.5f], tree.Thresholds.ToArray());
        Assert.Equal([~0, ~1], tree.Children.ToArray());
        Assert.Equal([-0.4f, 0.4f], tree.LeafValues.ToArray());
    }

    [Fact]
    public void The_leaf_that_gains_most_is_parted_next()
    {
        // p = 1/4, F0 = log 1/3. Residuals -1/4 -1/4 3/4 -1/4, curvatures 3/16.
        // Gains at 1.5, 2.5, 3.5: 3/4 (1/3)², 1 (1/2)², 3/4 (1/3)²: 2.5. Then right at 3.5: 1/2 · 1²; left gains nothing.
        // Leaves: (-1/2) / (3/8) = -4/3; (3/4) / (3/16) = 4; (-1/4) / (3/16) = -4/3.
        TreeEnsemble ensemble = Train(TreeTables.Column([1, 2, 3, 4], [0, 0, 1, 0]), 2, 9);
        Assert.Equal(Math.Log(1 / 3.0), ensemble.InitialScores[0], 14);
        RegressionTree tree = ensemble.TreesOf(0)[0];
        Assert.Equal([2.5f, 3.5f], tree.Thresholds.ToArray());
        Assert.Equal([~0, 1, ~1, ~2], tree.Children.ToArray());
        float[] expected = [-0.2f * 4 / 3, 0.2f * 4, -0.2f * 4 / 3];
        Assert.All(expected.Zip(tree.LeafValues.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 6));
    }

    [Fact]
    public void Three_labels_take_friedmans_step()
    {
        // p = 1/3 each. Label 0: residuals 2/3 -1/3 -1/3, curvatures 2/9, parted at 1.5.
        // Left: 2/3 · (2/3) / (2/9) = 2; right: 2/3 · (-2/3) / (4/9) = -1. Label 2 is its mirror image.
        TreeEnsemble ensemble = Train(TreeTables.Column([1, 2, 3], [0, 1, 2]), 3, 2);
        Assert.Equal(3, ensemble.OutputCount);
        Assert.All(ensemble.InitialScores.ToArray(), score => Assert.Equal(Math.Log(1 / 3.0), score, 14));
        RegressionTree first = ensemble.TreesOf(0)[0];
        RegressionTree last = ensemble.TreesOf(2)[0];
        Assert.Equal((1.5f, 2.5f), (first.Thresholds[0], last.Thresholds[0]));
        Assert.Equal((0.4, -0.2), (Math.Round(first.LeafValues[0], 6), Math.Round(first.LeafValues[1], 6)));
        Assert.Equal((-0.2, 0.4), (Math.Round(last.LeafValues[0], 6), Math.Round(last.LeafValues[1], 6)));
    }

    [Fact]
    public void Weights_count_in_shares_splits_and_leaves()
    {
        // Weights 3 1 1 1: label 1 has 3 of 6, F0 = 0. w·residuals -3/2 1/2 1/2 1/2 at 1, 2, 3, 4; parted at 1.5.
        // Left: (-3/2) / (3/4) = -2. Right: (3/2) / (3/4) = 2.
        TreeTrainingRows rows = TreeTables.Column([1, 2, 3, 4], [0, 1, 1, 1]) with { Weights = [3, 1, 1, 1] };
        TreeEnsemble ensemble = Train(rows, 2, 2);
        Assert.Equal(0, ensemble.InitialScores[0]);
        Assert.Equal([1.5f], ensemble.TreesOf(0)[0].Thresholds.ToArray());
        Assert.Equal([-0.4f, 0.4f], ensemble.TreesOf(0)[0].LeafValues.ToArray());
    }

    [Fact]
    public void Of_equal_splits_the_lowest_feature_and_the_lowest_bin_win()
    {
        // Feature 0 parts nothing; 1 and 2 part the rows alike, 2 the other way round.
        float[][] features = [[7, 1, 4], [7, 2, 3], [7, 4, 1], [7, 5, 0]];
        var rows = new TreeTrainingRows { Features = features, Labels = [0, 0, 1, 1] };
        RegressionTree tree = Train(rows, 2, 2).TreesOf(0)[0];
        Assert.Equal((1, 3f), (tree.SplitFeatures[0], tree.Thresholds[0]));

        // Residuals -1/2 1/2 1/2 -1/2: parting after the first and after the third row gains as much.
        tree = Train(TreeTables.Column([1, 2, 3, 4], [0, 1, 1, 0]), 2, 2).TreesOf(0)[0];
        Assert.Equal(1.5f, tree.Thresholds[0]);
    }

    [Fact]
    public void Unknown_values_part_from_known_ones()
    {
        RegressionTree tree = Train(TreeTables.Column([1, float.NaN, 2, float.NaN], [0, 1, 0, 1]), 2, 9).TreesOf(0)[0];
        Assert.Equal([float.MaxValue], tree.Thresholds.ToArray());
        Assert.Equal([-0.4f, 0.4f], tree.LeafValues.ToArray());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 7)]
    [InlineData(3, 1)]
    [InlineData(3, 7)]
    public void The_trees_are_those_of_the_slow_twin(int labels, int minimum)
    {
        TreeTrainingRows rows = TreeTables.Noisy(120, 4, 12, labels, 21 + minimum);
        FastTreeOptions options = TreeTables.OneTree(8) with { NumberOfTrees = 3, MinimumExampleCountPerLeaf = minimum };
        TreeEnsemble ensemble = FastTreeTrainer.Train(rows, labels, options, default).Ensemble;
        float[][] x = [.. rows.Features];
        double[][] scores = [.. x.Select(_ => ensemble.InitialScores.ToArray())];
        for (int round = 0; round < 3; round++)
        {
            double[][] residuals = [.. Enumerable.Range(0, x.Length).Select(r => Residuals(scores[r], rows.Labels[r]))];
            for (int output = 0; output < ensemble.OutputCount; output++)
            {
                RegressionTree tree = ensemble.TreesOf(output)[round];
                var twin = new ExactGreedyTree(x, [.. residuals.Select(r => r[output])], 8, minimum);
                Assert.Equal(twin.Splits.Select(s => (s.Feature, s.Threshold)), tree.SplitFeatures.ToArray().Zip(tree.Thresholds.ToArray()));
                Assert.Equal(8, twin.Leaves.Count);
                for (int leaf = 0; leaf < 8; leaf++)
                {
                    double[] r = [.. twin.Leaves[leaf].Select(row => residuals[row][output])];
                    double step = r.Sum() / r.Sum(v => Math.Abs(v) * (1 - Math.Abs(v)));
                    Assert.Equal(0.2 * step * (labels == 2 ? 1 : (labels - 1.0) / labels), tree.LeafValues[leaf], 5);
                    Assert.All(twin.Leaves[leaf], row => Assert.Equal(leaf, tree.LeafOf(x[row])));
                    twin.Leaves[leaf].ToList().ForEach(row => scores[row][output] += tree.LeafValues[leaf]);
                }
            }
        }
    }

    [Fact]
    public void What_only_two_features_together_tell_is_learned()
    {
        // Neither feature alone tells more than chance does; four leaves tell all. (Four even corners would gain nothing.)
        float[][] corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
        int[] copies = [10, 12, 14, 18];
        float[][] features = [.. corners.SelectMany((corner, i) => Enumerable.Repeat(corner, copies[i]))];
        var rows = new TreeTrainingRows { Features = features, Labels = [.. features.Select(x => x[0] == x[1] ? 0 : 1)] };
        TreeEnsemble ensemble = FastTreeTrainer.Train(rows, 2, new FastTreeOptions { NumberOfLeaves = 4, Threads = 1 }, default).Ensemble;
        Assert.All(corners, x => Assert.True(TreeTables.Scores(ensemble, x)[0] > 3 == (x[0] != x[1])));
        Assert.All(corners, x => Assert.True(TreeTables.Scores(ensemble, x)[0] < -3 == (x[0] == x[1])));
    }

    private static TreeEnsemble Train(TreeTrainingRows rows, int labels, int leaves) => FastTreeTrainer.Train(rows, labels, TreeTables.OneTree(leaves), default).Ensemble;

    private static double[] Residuals(double[] scores, int label)
    {
        double[] logits = scores.Length == 1 ? [0, scores[0]] : scores;
        double sum = logits.Sum(Math.Exp);
        double[] residuals = [.. logits.Select((logit, i) => (i == label ? 1 : 0) - (Math.Exp(logit) / sum))];
        return scores.Length == 1 ? [residuals[1]] : residuals;
    }
}
