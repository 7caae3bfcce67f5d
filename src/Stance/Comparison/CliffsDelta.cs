namespace Stance.Comparison;

/// <summary>How much oftener a value of one sample is above one of the other than below (Cliff 1993).</summary>
internal static class CliffsDelta
{
    /// <summary>(#(a &gt; b) − #(a &lt; b)) / (all pairs), −1 to 1; null if a sample is empty.</summary>
    public static double? Of(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. b.Order()];
        long more = 0;
        foreach (double value in a)
        {
            more += Below(sorted, value, orEqual: false) - (sorted.Length - Below(sorted, value, orEqual: true));
        }

        return (double)more / ((long)a.Count * b.Count);
    }

    private static int Below(double[] sorted, double value, bool orEqual)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < value || (orEqual && sorted[middle] == value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
