using Stance.Models;

namespace Stance.Comparison;

/// <summary>The permutation test where documents are matched by event: only those on the same event are exchanged.</summary>
/// <remarks>
/// Each event has its own difference, Σ sum / Σ sentences of the one source less that of the other; the statistic is their
/// mean over its standard error, or with fewer than six events, which hardly tell that, the mean itself. Else as <see cref="PermutationTest"/>.
/// With one document each, an exchange turns the sign of an event's difference, and n events give at least 2/2ⁿ.
/// </remarks>
internal static class MatchedPermutationTest
{
    private const double Flat = 1e-12;
    private const int MostInTable = 1000;
    private const int FewestStudentized = 6;

    /// <summary>Tests.</summary>
    /// <param name="events">At least one.</param>
    /// <param name="permutations">Drawn at most; all are tried where they are no more.</param>
    /// <param name="random">Draws.</param>
    public static PermutationOutcome Compare(IReadOnlyList<EventTone> events, int permutations, SeededRandom random)
    {
        double arrangements = events.Aggregate(1.0, (product, e) => product * Arrangements.Count(e.A.Count + e.B.Count, e.A.Count));
        double smallest = (events.All(e => e.A.Count == e.B.Count) ? 2 : 1) / arrangements;
        EventDifferences[] differences = [.. events.Select(e => new EventDifferences(e, MostInTable))];
        var drawn = new double[events.Count];
        for (int i = 0; i < drawn.Length; i++)
        {
            drawn[i] = differences[i].Observed;
        }

        double observed = Statistic(drawn);
        if (arrangements <= permutations)
        {
            return new PermutationOutcome(CountAll(differences, drawn, observed) / arrangements, Math.Min(1, smallest));
        }

        int beyond = 0;
        for (int i = 0; i < permutations; i++)
        {
            for (int e = 0; e < drawn.Length; e++)
            {
                drawn[e] = differences[e].Draw(random);
            }

            beyond += PermutationTest.IsAsGreat(Statistic(drawn), observed) ? 1 : 0;
        }

        return PermutationTest.Drawn(beyond, permutations, smallest);
    }

    // All combinations of the events' arrangements, like the wheels of a counter.
    private static int CountAll(EventDifferences[] differences, double[] drawn, double observed)
    {
        double[][] tables = [.. differences.Select(d => d.All())];
        var wheels = new int[tables.Length];
        int beyond = 0;
        int turned = 0;
        while (turned < wheels.Length)
        {
            for (int e = 0; e < wheels.Length; e++)
            {
                drawn[e] = tables[e][wheels[e]];
            }

            beyond += PermutationTest.IsAsGreat(Statistic(drawn), observed) ? 1 : 0;
            for (turned = 0; turned < wheels.Length && ++wheels[turned] == tables[turned].Length; turned++)
            {
                wheels[turned] = 0;
            }
        }

        return beyond;
    }

    private static double Statistic(double[] differences)
    {
        double sum = 0;
        double squares = 0;
        foreach (double d in differences)
        {
            sum += d;
            squares += d * d;
        }

        int n = differences.Length;
        double mean = Math.Abs(sum / n);
        if (n < FewestStudentized || mean * mean <= Flat * squares)
        {
            return n < FewestStudentized ? mean : 0;
        }

        double variance = (squares - (sum * sum / n)) / (n - 1) / n;
        return variance <= Flat * squares ? double.PositiveInfinity : mean / Math.Sqrt(variance);
    }
}
