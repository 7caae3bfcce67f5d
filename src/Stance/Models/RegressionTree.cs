namespace Stance.Models;

/// <summary>A binary tree of axis-parallel splits with a number in each leaf, in flat arrays.</summary>
/// <remarks>
/// Breiman, Friedman, Olshen &amp; Stone 1984. Node 0 is the root; a tree of one leaf has no nodes. A value that is not
/// at most the threshold goes right, and so does NaN. Immutable, thread-safe, no allocation.
/// </remarks>
public sealed class RegressionTree
{
    private readonly int[] _features;
    private readonly float[] _thresholds;
    private readonly int[] _children;
    private readonly float[] _leaves;

    /// <summary>A tree of n nodes and n + 1 leaves; the arrays are taken over, not copied.</summary>
    /// <param name="splitFeatures">The feature each node looks at, 0 or more; length n.</param>
    /// <param name="thresholds">Finite; length n. x ≤ threshold goes left.</param>
    /// <param name="children">
    /// Length 2n: the left child of node i at 2i, the right one at 2i + 1. 0 or more is a node, after its parent; below 0
    /// is the complement of a leaf, -1 for leaf 0. Every leaf and every node but the root is a child exactly once.
    /// </param>
    /// <param name="leafValues">Finite; length n + 1.</param>
    /// <exception cref="ArgumentException">The arrays are not such a tree.</exception>
    public RegressionTree(int[] splitFeatures, float[] thresholds, int[] children, float[] leafValues)
    {
        ArgumentNullException.ThrowIfNull(splitFeatures);
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(children);
        ArgumentNullException.ThrowIfNull(leafValues);
        int nodes = splitFeatures.Length;
        if (thresholds.Length != nodes || children.Length != 2 * nodes || leafValues.Length != nodes + 1)
        {
            throw new ArgumentException($"{nodes} split features, {thresholds.Length} thresholds, {children.Length} children and {leafValues.Length} leaves are no binary tree.");
        }

        RequireFinite(thresholds, "threshold", nameof(thresholds));
        RequireFinite(leafValues, "leaf value", nameof(leafValues));
        RequireTree(children, nodes);
        _features = splitFeatures;
        _thresholds = thresholds;
        _children = children;
        _leaves = leafValues;
        HighestFeature = HighestOf(splitFeatures);
    }

    /// <summary>The feature each node looks at.</summary>
    public ReadOnlySpan<int> SplitFeatures => _features;

    /// <summary>What each node compares with.</summary>
    public ReadOnlySpan<float> Thresholds => _thresholds;

    /// <summary>Two to a node, left then right; below 0 the complement of a leaf.</summary>
    public ReadOnlySpan<int> Children => _children;

    /// <summary>The number in each leaf.</summary>
    public ReadOnlySpan<float> LeafValues => _leaves;

    /// <summary>The highest feature that a node looks at; -1 if there is no node.</summary>
    public int HighestFeature { get; }

    /// <summary>The number of the leaf that a vector falls into.</summary>
    /// <param name="features">Dense; longer than <see cref="HighestFeature"/>.</param>
    /// <exception cref="ArgumentException">features is shorter.</exception>
    public int LeafOf(ReadOnlySpan<float> features)
    {
        if (features.Length <= HighestFeature)
        {
            throw new ArgumentException($"{features.Length} features for a tree that looks at number {HighestFeature}.", nameof(features));
        }

        if (_features.Length == 0)
        {
            return 0;
        }

        int node = 0;
        while (node >= 0)
        {
            // Not ">" the other way round: NaN has to go right.
            int side = features[_features[node]] <= _thresholds[node] ? 0 : 1;
            node = _children[(2 * node) + side];
        }

        return ~node;
    }

    /// <summary>The number in the leaf that a vector falls into.</summary>
    /// <param name="features">Dense; longer than <see cref="HighestFeature"/>.</param>
    /// <exception cref="ArgumentException">features is shorter.</exception>
    public float Evaluate(ReadOnlySpan<float> features) => _leaves[LeafOf(features)];

    private static void RequireFinite(float[] values, string what, string parameter)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw new ArgumentException($"{what} {i} is {values[i]}, not finite.", parameter);
            }
        }
    }

    // There are as many places for children as nodes without the root and leaves together: none twice means all once.
    private static void RequireTree(int[] children, int nodes)
    {
        var used = new bool[(2 * nodes) + 1];
        for (int i = 0; i < children.Length; i++)
        {
            int child = children[i];
            bool inRange = child >= 0 ? child > i / 2 && child < nodes : ~child <= nodes;
            int slot = child >= 0 ? child : nodes + ~child;
            if (!inRange || used[slot])
            {
                throw new ArgumentException($"child {child} of node {i / 2} is out of range, not after its parent, or another node's child.", nameof(children));
            }

            used[slot] = true;
        }
    }

    private static int HighestOf(int[] features)
    {
        int highest = -1;
        for (int i = 0; i < features.Length; i++)
        {
            if (features[i] < 0)
            {
                throw new ArgumentException($"split feature {i} is {features[i]}, below 0.", nameof(features));
            }

            highest = Math.Max(highest, features[i]);
        }

        return highest;
    }
}
