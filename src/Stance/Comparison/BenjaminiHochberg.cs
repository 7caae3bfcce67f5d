namespace Stance.Comparison;

/// <summary>Benjamini and Hochberg's step-up adjustment (1995): of the findings below alpha, the expected share of false ones stays below alpha.</summary>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted p values, in the order given: of the i-th smallest of m the least of m p₍ⱼ₎ / j, j ≥ i, at most 1.</summary>
    /// <param name="values">The p values of the whole family, each in [0, 1].</param>
    public static double[] Adjust(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var adjusted = new double[values.Count];
        double least = 1;
        for (int rank = order.Length; rank > 0; rank--)
        {
            least = Math.Min(least, order.Length * values[order[rank - 1]] / rank);
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }
}
