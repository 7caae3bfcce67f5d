namespace Stance.Learning.Trees;

/// <summary>A leaf of a tree that is still growing.</summary>
internal sealed class GrowingLeaf
{
    /// <summary>Where its rows begin in the grower's list of rows; <see cref="LeafTotals.Rows"/> says how many follow.</summary>
    public required int Start { get; init; }

    /// <summary>What its rows add up to.</summary>
    public required LeafTotals Totals { get; init; }

    /// <summary>The place among the tree's children that points at it; -1 for the root.</summary>
    public required int Place { get; init; }

    /// <summary>What its rows add up to in each bin of all features; while its split is sought, its parent's.</summary>
    public required LeafTotals[] Histogram { get; set; }

    /// <summary>Its best split.</summary>
    public SplitCandidate Split { get; set; } = SplitCandidate.None;
}
