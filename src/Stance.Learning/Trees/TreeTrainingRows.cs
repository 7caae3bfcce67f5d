namespace Stance.Learning.Trees;

/// <summary>What <see cref="FastTreeTrainer"/> learns from: dense features, labels, weights, and which rows are held out.</summary>
public sealed record TreeTrainingRows
{
    /// <summary>The lowest weight that a row may have.</summary>
    public const double LowestWeight = 1e-4;

    /// <summary>The highest weight that a row may have.</summary>
    public const double HighestWeight = 1e4;

    /// <summary>One vector a row, all of the same length. NaN means unknown; infinities are refused.</summary>
    public required IReadOnlyList<float[]> Features { get; init; }

    /// <summary>The gold label of each row, 0 or more; -1 leaves the row out.</summary>
    public required IReadOnlyList<int> Labels { get; init; }

    /// <summary>
    /// How much each row counts, from <see cref="LowestWeight"/> to <see cref="HighestWeight"/>; null if all count 1. A
    /// weight of 2 is the row twice, except that <see cref="FastTreeOptions.MinimumExampleCountPerLeaf"/> and the bins
    /// count rows.
    /// </summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>Numbers of the rows to learn from; null means all that are not in <see cref="Validation"/>.</summary>
    public IReadOnlyList<int>? Training { get; init; }

    /// <summary>Numbers of the rows held out, whose loss early stopping watches; none of them is learned from.</summary>
    public IReadOnlyList<int> Validation { get; init; } = [];
}
