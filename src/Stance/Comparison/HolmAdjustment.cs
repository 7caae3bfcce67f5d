namespace Stance.Comparison;

/// <summary>Holm's step-down adjustment (1979): the chance of any false finding among several stays below alpha.</summary>
public static class HolmAdjustment
{
    /// <summary>The adjusted p values, in the order given: of the i-th smallest of m the greatest of (m − j + 1) p₍ⱼ₎, j ≤ i, at most 1.</summary>
    /// <param name="values">The p values of the whole family, each in [0, 1].</param>
    public static double[] Adjust(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var adjusted = new double[values.Count];
        double greatest = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            greatest = Math.Max(greatest, Math.Min(1, (order.Length - rank) * values[order[rank]]));
            adjusted[order[rank]] = greatest;
        }

        return adjusted;
    }
}
