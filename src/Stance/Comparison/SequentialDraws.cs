namespace Stance.Comparison;

/// <summary>Counts in how many of some random draws a statistic is as great as the observed one, and stops early where that is plain.</summary>
/// <remarks>
/// A family of many tests asks for small p values, and so for many draws; most tests are far from that after a few (Besag
/// &amp; Clifford 1991). A test that goes on has p of at most (20 + 1) / (9999 + 1) at that point and would have been below any
/// greater level too, so (b + 1)/(m + 1) stays valid at the m where it stops.
/// </remarks>
internal static class SequentialDraws
{
    /// <summary>Draws after which a hopeless test stops.</summary>
    public const int First = 9999;

    private const int Hopeless = 20;

    /// <summary>Counts.</summary>
    /// <param name="most">Draws at most.</param>
    /// <param name="draw">Draws once; whether the statistic was as great.</param>
    /// <returns>How often it was, and how many draws there were.</returns>
    public static (int Beyond, int Drawn) Count(int most, Func<bool> draw)
    {
        int beyond = 0;
        for (int drawn = 0; drawn < most; drawn++)
        {
            if (drawn == First && beyond > Hopeless)
            {
                return (beyond, drawn);
            }

            beyond += draw() ? 1 : 0;
        }

        return (beyond, most);
    }
}
