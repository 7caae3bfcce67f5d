namespace Stance.Learning.Metrics;

/// <summary>Krippendorff's alpha for nominal labels by two readers (Krippendorff 2004, chapter 11): 1 − observed / expected disagreement.</summary>
public static class KrippendorffAlpha
{
    /// <summary>Alpha over units that both readers labelled; NaN if there are none, 1 if everybody always gave one label.</summary>
    /// <param name="pairs">One a unit: the two labels as numbers; null where a reader gave none.</param>
    public static double Nominal(IEnumerable<(int? A, int? B)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var totals = new SortedDictionary<int, int>();
        int units = 0;
        int disagreements = 0;
        foreach ((int? a, int? b) in pairs)
        {
            if (a is int first && b is int second)
            {
                units++;
                disagreements += first == second ? 0 : 1;
                totals[first] = totals.GetValueOrDefault(first) + 1;
                totals[second] = totals.GetValueOrDefault(second) + 1;
            }
        }

        if (units == 0)
        {
            return double.NaN;
        }

        // Of n = 2 × units values, pairs of different ones among all pairs of values.
        double n = 2.0 * units;
        double different = totals.Values.Sum(count => count * (n - count));
        double expected = different / (n * (n - 1));
        return expected == 0 ? 1 : 1 - ((double)disagreements / units / expected);
    }
}
