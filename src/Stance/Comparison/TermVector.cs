namespace Stance.Comparison;

/// <summary>A text as weighted terms.</summary>
/// <param name="Terms">Numbers of terms, strictly rising.</param>
/// <param name="Weights">Of each; squares sum to 1, or there are none.</param>
internal readonly record struct TermVector(int[] Terms, double[] Weights);
