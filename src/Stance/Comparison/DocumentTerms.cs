namespace Stance.Comparison;

/// <summary>The terms of one document.</summary>
/// <param name="Words">Words in the source's own voice.</param>
/// <param name="Terms">Numbers in a <see cref="TermTable"/>, strictly rising.</param>
/// <param name="Counts">Of each, 1 or more.</param>
internal sealed record DocumentTerms(int Words, int[] Terms, int[] Counts);
