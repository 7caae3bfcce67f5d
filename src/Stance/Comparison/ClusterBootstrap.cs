using Stance.Models;

namespace Stance.Comparison;

/// <summary>Resamples whole documents (Field &amp; Welsh 2007): sentences of one document hang together.</summary>
internal static class ClusterBootstrap
{
    /// <summary>The tally of each resample.</summary>
    /// <param name="units">What is drawn with replacement, as many as there are: documents, events, or the sentences of a single document.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="random">The stream that they are drawn by: two lists of equal length are drawn alike by equal streams.</param>
    public static ToneTally[] Resample(IReadOnlyList<ToneTally> units, int resamples, SeededRandom random)
    {
        ToneTally[] drawn = [.. units];
        var totals = new ToneTally[resamples];
        for (int i = 0; i < resamples; i++)
        {
            ToneTally total = default;
            for (int d = 0; d < drawn.Length; d++)
            {
                total += drawn[random.Next(drawn.Length)];
            }

            totals[i] = total;
        }

        return totals;
    }
}
