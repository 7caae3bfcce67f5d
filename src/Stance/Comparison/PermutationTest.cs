using Stance.Models;

namespace Stance.Comparison;

/// <summary>Do two sources differ in tone? Documents are exchanged between them at random: if none differs, no arrangement is likelier than another.</summary>
/// <remarks>
/// The statistic is the difference of Σ sum / Σ sentences over its standard error (Chung &amp; Romano 2013), so that unequal
/// spreads and numbers of documents do not pass for a difference of tone. All arrangements are tried where they are few,
/// and p is exact; else some are drawn, and p = (b + 1)/(m + 1) (Phipson &amp; Smyth 2010).
/// </remarks>
internal static class PermutationTest
{
    // Arrangements that give the same statistic must tie in spite of rounding.
    private const double Tolerance = 1e-9;

    /// <summary>The most arrangements that are all tried.</summary>
    internal const int MostTried = 200_000;

    /// <summary>Tests.</summary>
    /// <param name="a">Documents of the one source; at least one.</param>
    /// <param name="b">Of the other; at least one.</param>
    /// <param name="permutations">Drawn at most; all are tried where they are no more.</param>
    /// <param name="random">Draws.</param>
    public static PermutationOutcome Compare(IReadOnlyList<DocumentTone> a, IReadOnlyList<DocumentTone> b, int permutations, SeededRandom random)
    {
        DocumentTone[] documents = [.. a, .. b];
        double arrangements = Arrangements.Count(documents.Length, a.Count);
        var statistic = new RatioDifference(documents);
        int[] order = [.. Enumerable.Range(0, documents.Length)];
        double observed = statistic.Of(order.AsSpan(0, a.Count));
        double smallest = (a.Count == b.Count ? 2 : 1) / arrangements;
        if (arrangements <= Math.Min(permutations, MostTried))
        {
            int beyond = Arrangements.All(documents.Length, a.Count).Count(chosen => IsAsGreat(statistic.Of(chosen), observed));
            return new PermutationOutcome(beyond / arrangements, Math.Min(1, smallest));
        }

        return Draw(permutations, smallest, () =>
        {
            Arrangements.Draw(order, a.Count, random);
            return IsAsGreat(statistic.Of(order.AsSpan(0, a.Count)), observed);
        });
    }

    /// <summary>p and its smallest by draws.</summary>
    /// <param name="permutations">Drawn at most.</param>
    /// <param name="smallest">Of all arrangements.</param>
    /// <param name="draw">Draws once; whether the statistic was as great as the observed one.</param>
    internal static PermutationOutcome Draw(int permutations, double smallest, Func<bool> draw)
    {
        (int beyond, int drawn) = SequentialDraws.Count(permutations, draw);
        return new PermutationOutcome((beyond + 1.0) / (drawn + 1.0), Math.Max(smallest, 1 / (permutations + 1.0)));
    }

    /// <summary>Whether an arrangement's statistic is at least the observed one, but for rounding.</summary>
    internal static bool IsAsGreat(double statistic, double observed) =>
        double.IsPositiveInfinity(observed) ? double.IsPositiveInfinity(statistic) : statistic >= observed - (Tolerance * Math.Max(1, observed));
}
