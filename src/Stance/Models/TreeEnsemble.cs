namespace Stance.Models;

/// <summary>Boosted regression trees over a dense feature vector: for each output an initial score and the sum of its trees' leaves.</summary>
/// <remarks>
/// Friedman 2001. Scores are logits: of label 1 if there is one output, else one a label for a softmax. They are added
/// up in the order of the trees, so that the result is the same everywhere. Immutable, thread-safe, no allocation.
/// </remarks>
public sealed class TreeEnsemble
{
    private readonly double[] _initialScores;
    private readonly RegressionTree[][] _trees;

    /// <summary>An ensemble of these trees; the lists are copied.</summary>
    /// <param name="featureCount">Length of the vectors it scores, 0 or more.</param>
    /// <param name="initialScores">One an output, at least one; finite.</param>
    /// <param name="trees">The trees of each output, in the order of their rounds; they may differ in number.</param>
    /// <exception cref="ArgumentException">A count doesn't fit, a score is not finite, or a tree looks at a feature beyond the vector.</exception>
    public TreeEnsemble(int featureCount, IReadOnlyList<double> initialScores, IReadOnlyList<IReadOnlyList<RegressionTree>> trees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(featureCount);
        ArgumentNullException.ThrowIfNull(initialScores);
        ArgumentNullException.ThrowIfNull(trees);
        if (initialScores.Count == 0 || initialScores.Count != trees.Count)
        {
            throw new ArgumentException($"{initialScores.Count} initial scores for {trees.Count} outputs; both must be the same and at least 1.", nameof(initialScores));
        }

        FeatureCount = featureCount;
        _initialScores = [.. initialScores];
        _trees = [.. trees.Select(output => output.ToArray())];
        for (int output = 0; output < _trees.Length; output++)
        {
            RequireFit(output);
        }
    }

    /// <summary>Length of the vectors it scores.</summary>
    public int FeatureCount { get; }

    /// <summary>Number of scores it gives.</summary>
    public int OutputCount => _initialScores.Length;

    /// <summary>The score of each output before any tree.</summary>
    public ReadOnlySpan<double> InitialScores => _initialScores;

    /// <summary>The trees of an output, in the order they are added up.</summary>
    /// <param name="output">In [0, <see cref="OutputCount"/>).</param>
    public ReadOnlySpan<RegressionTree> TreesOf(int output) => _trees[output];

    /// <summary>The scores of one vector.</summary>
    /// <param name="features">Dense; length <see cref="FeatureCount"/>. NaN is allowed and goes right at every split.</param>
    /// <param name="scores">Filled; length <see cref="OutputCount"/>.</param>
    /// <exception cref="ArgumentException">A length is another.</exception>
    public void Score(ReadOnlySpan<float> features, Span<double> scores)
    {
        if (features.Length != FeatureCount)
        {
            throw new ArgumentException($"{features.Length} features for an ensemble of {FeatureCount}.", nameof(features));
        }

        if (scores.Length != OutputCount)
        {
            throw new ArgumentException($"{scores.Length} places for {OutputCount} scores.", nameof(scores));
        }

        for (int output = 0; output < scores.Length; output++)
        {
            double sum = _initialScores[output];
            foreach (RegressionTree tree in _trees[output])
            {
                sum += tree.Evaluate(features);
            }

            scores[output] = sum;
        }
    }

    private void RequireFit(int output)
    {
        if (!double.IsFinite(_initialScores[output]))
        {
            throw new ArgumentException($"the initial score of output {output} is {_initialScores[output]}, not finite.");
        }

        for (int i = 0; i < _trees[output].Length; i++)
        {
            if (_trees[output][i].HighestFeature >= FeatureCount)
            {
                throw new ArgumentException($"tree {i} of output {output} looks at feature {_trees[output][i].HighestFeature}; there are {FeatureCount}.");
            }
        }
    }
}
