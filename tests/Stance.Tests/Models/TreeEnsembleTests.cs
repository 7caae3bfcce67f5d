using Stance.Models;

namespace Stance.Tests.Models;

public class TreeEnsembleTests
{
    // Feature 1 at most 0.5? Then leaf 0, else feature 0 at most 2: leaf 1, else leaf 2.
    private static RegressionTree Tree() => new([1, 0], [0.5f, 2f], [~0, 1, ~1, ~2], [10, 20, 30]);

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(9, 0.5, 10)]
    [InlineData(2, 0.75, 20)]
    [InlineData(2.5, 0.75, 30)]
    [InlineData(float.NaN, 0.75, 30)]
    [InlineData(0, float.NaN, 20)]
    [InlineData(float.NegativeInfinity, float.PositiveInfinity, 20)]
    public void A_value_up_to_the_threshold_goes_left_and_all_else_right(float first, float second, float leaf)
    {
        Assert.Equal(leaf, Tree().Evaluate([first, second]));
    }

    [Fact]
    public void A_score_is_the_initial_score_and_the_outputs_own_leaves()
    {
        var stump = new RegressionTree([2], [0f], [~1, ~0], [0.25f, -0.5f]);
        var ensemble = new TreeEnsemble(3, [0.125, -1, 7], [[Tree(), stump], [stump], []]);
        Span<double> scores = stackalloc double[3];
        ensemble.Score([3, 1, -1], scores);
        Assert.Equal([0.125 + 30 - 0.5, -1 - 0.5, 7], scores.ToArray());
        ensemble.Score([3, 1, 1], scores);
        Assert.Equal([0.125 + 30 + 0.25, -1 + 0.25, 7], scores.ToArray());
    }

    [Fact]
    public void A_tree_of_one_leaf_needs_no_features()
    {
        var tree = new RegressionTree([], [], [], [4]);
        Assert.Equal(-1, tree.HighestFeature);
        Assert.Equal(4, tree.Evaluate([]));
    }

    [Fact]
    public void Random_trees_lead_where_a_walk_by_hand_leads()
    {
        var random = new Random(3);
        for (int i = 0; i < 200; i++)
        {
            (RegressionTree tree, Func<float[], int> walk) = RandomTree(random, random.Next(1, 12));
            for (int j = 0; j < 20; j++)
            {
                float[] x = [random.NextSingle(), random.NextSingle(), j == 0 ? float.NaN : random.NextSingle()];
                Assert.Equal(walk(x), tree.LeafOf(x));
            }
        }
    }

    [Fact]
    public void The_arrays_of_a_tree_make_the_same_tree_again()
    {
        RegressionTree tree = Tree();
        var again = new RegressionTree(tree.SplitFeatures.ToArray(), tree.Thresholds.ToArray(), tree.Children.ToArray(), tree.LeafValues.ToArray());
        Assert.Equal(30, again.Evaluate([3, 1]));
        Assert.Equal(1, again.HighestFeature);
    }

    [Theory]
    [InlineData("a child before its parent", new[] { ~0, 0, ~1, ~2 })]
    [InlineData("a node beyond the last", new[] { ~0, 2, ~1, ~2 })]
    [InlineData("a leaf beyond the last", new[] { ~0, 1, ~1, ~3 })]
    [InlineData("a leaf far beyond the last", new[] { ~0, 1, ~1, int.MinValue })]
    [InlineData("a leaf twice", new[] { ~0, 1, ~1, ~1 })]
    [InlineData("a node twice", new[] { 1, 1, ~1, ~2 })]
    [InlineData("a node that nothing leads to", new[] { ~0, ~1, ~1, ~2 })]
    public void What_is_no_tree_is_refused(string why, int[] children)
    {
        Assert.True(Record.Exception(() => new RegressionTree([1, 0], [0.5f, 2f], children, [10, 20, 30])) is ArgumentException, why);
    }

    [Fact]
    public void Lengths_features_and_numbers_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new RegressionTree([1], [0.5f, 2f], [~0, ~1], [10, 20]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([1], [0.5f], [~0], [10, 20]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([1], [0.5f], [~0, ~1], [10]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([], [], [], []));
        Assert.Throws<ArgumentException>(() => new RegressionTree([-1], [0.5f], [~0, ~1], [10, 20]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([1], [float.NaN], [~0, ~1], [10, 20]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([1], [0.5f], [~0, ~1], [10, float.PositiveInfinity]));
    }

    [Fact]
    public void An_ensemble_that_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TreeEnsemble(1, [0], [[Tree()]]));
        Assert.Throws<ArgumentException>(() => new TreeEnsemble(2, [0, 0], [[Tree()]]));
        Assert.Throws<ArgumentException>(() => new TreeEnsemble(2, [], []));
        Assert.Throws<ArgumentException>(() => new TreeEnsemble(2, [double.NaN], [[Tree()]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TreeEnsemble(-1, [0], [[]]));
    }

    [Fact]
    public void Vectors_and_scores_of_another_length_are_refused()
    {
        var ensemble = new TreeEnsemble(2, [0], [[Tree()]]);
        Assert.Throws<ArgumentException>(() => ensemble.Score([1, 2, 3], new double[1]));
        Assert.Throws<ArgumentException>(() => ensemble.Score([1, 2], new double[2]));
        Assert.Throws<ArgumentException>(() => Tree().Evaluate([1]));
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var ensemble = new TreeEnsemble(2, [0], [[Tree(), Tree()]]);
        float[] x = [1, 2];
        double[] scores = [0];
        ensemble.Score(x, scores);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            ensemble.Score(x, scores);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // Leaves are split at random; the walk looks the path up leaf by leaf instead of following children.
    private static (RegressionTree Tree, Func<float[], int> Walk) RandomTree(Random random, int nodes)
    {
        var features = new int[nodes];
        var thresholds = new float[nodes];
        var children = new int[2 * nodes];
        var paths = new List<List<(int Feature, float Threshold, bool Left)>> { new() };
        var places = new List<int> { -1 };
        for (int node = 0; node < nodes; node++)
        {
            int leaf = random.Next(paths.Count);
            (features[node], thresholds[node]) = (random.Next(3), random.NextSingle());
            if (places[leaf] >= 0)
            {
                children[places[leaf]] = node;
            }

            (children[2 * node], children[(2 * node) + 1]) = (~leaf, ~paths.Count);
            places[leaf] = 2 * node;
            places.Add((2 * node) + 1);
            paths.Add([.. paths[leaf], (features[node], thresholds[node], false)]);
            paths[leaf].Add((features[node], thresholds[node], true));
        }

        var tree = new RegressionTree(features, thresholds, children, new float[nodes + 1]);
        return (tree, x => paths.FindIndex(path => path.All(step => (x[step.Feature] <= step.Threshold) == step.Left)));
    }
}
