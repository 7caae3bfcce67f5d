namespace Stance.Comparison;

/// <summary>95 % intervals from resamples: percentiles taken further out where documents are few.</summary>
/// <remarks>
/// Of few documents plain percentiles are too narrow, by √((n − 1)/n) and by z in place of t. The expanded percentile
/// interval (Hesterberg 2015) takes those at Φ(∓t √(n/(n − 1))). Where several samples add to the uncertainty, the degrees of
/// freedom are Satterthwaite's (1946). Chosen by simulation: docs/statistics.md.
/// </remarks>
internal static class BootstrapInterval
{
    private const double Level = 0.95;

    /// <summary>The interval; it holds the estimate.</summary>
    /// <param name="estimate">From the sample itself.</param>
    /// <param name="resampled">From each resample.</param>
    /// <param name="components">The samples that were resampled.</param>
    public static (double Low, double High) Of(double estimate, IReadOnlyList<double> resampled, IReadOnlyList<VarianceComponent> components)
    {
        double tail = Tail(components);
        double[] sorted = [.. resampled.Order()];
        return (Math.Min(estimate, At(sorted, tail)), Math.Max(estimate, At(sorted, 1 - tail)));
    }

    /// <summary>The share of resamples beyond each end.</summary>
    internal static double Tail(IReadOnlyList<VarianceComponent> components)
    {
        double drawn = components.Sum(c => c.Variance);
        double unbiased = components.Sum(c => c.Unbiased);
        double divisor = components.Sum(c => c.Unbiased * c.Unbiased / Math.Max(1, c.Units - 1));
        return drawn <= 0 || divisor <= 0 ? (1 - Level) / 2 : StudentT.NormalTail(StudentT.Quantile(Level, unbiased * unbiased / divisor) * Math.Sqrt(unbiased / drawn));
    }

    private static double At(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
