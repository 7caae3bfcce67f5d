namespace Stance.Comparison;

/// <summary>What a permutation test found.</summary>
/// <param name="P">Two-sided; above 0, at most 1.</param>
/// <param name="SmallestP">The smallest that documents in these numbers can have.</param>
internal readonly record struct PermutationOutcome(double P, double SmallestP);
