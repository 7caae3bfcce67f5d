using Stance.Models;

namespace Stance.Learning.Trees;

/// <summary>The nodes of a growing tree, in the order they were made, so that children come after their parents.</summary>
internal sealed class NodeList
{
    private readonly List<int> _features = [];
    private readonly List<float> _thresholds = [];
    private readonly List<int> _children = [];

    /// <summary>Puts a node in a leaf's place, with two leaves below it.</summary>
    /// <param name="feature">What it looks at.</param>
    /// <param name="threshold">Up to this goes left.</param>
    /// <param name="place">The leaf's place among the children; -1 for the root.</param>
    /// <param name="left">The left leaf's number.</param>
    /// <param name="right">The right leaf's number.</param>
    /// <returns>The left leaf's place; the right one's is the next.</returns>
    public int Add(int feature, float threshold, int place, int left, int right)
    {
        if (place >= 0)
        {
            _children[place] = _features.Count;
        }

        _features.Add(feature);
        _thresholds.Add(threshold);
        _children.Add(~left);
        _children.Add(~right);
        return _children.Count - 2;
    }

    /// <summary>The tree of these nodes.</summary>
    /// <param name="leafValues">One a leaf, by number.</param>
    public RegressionTree ToTree(float[] leafValues) => new([.. _features], [.. _thresholds], [.. _children], leafValues);
}
