namespace Stance.Comparison;

/// <summary>How far a 95 % interval reaches to each side: Student's t times the standard error over resamples.</summary>
/// <remarks>
/// Of five documents plain percentiles hold the truth in 81 to 85 % of cases, this in 92 to 95 %.
/// Degrees of freedom are Satterthwaite's (1946) over the samples that were drawn. Chosen by simulation: docs/statistics.md.
/// </remarks>
internal static class BootstrapInterval
{
    private const double Level = 0.95;

    /// <summary>The half width; infinite where a sample has a single unit.</summary>
    /// <param name="drawn">Variance over resamples of all samples together.</param>
    /// <param name="components">Each sample by itself; at least one.</param>
    public static double HalfWidth(double drawn, IReadOnlyList<VarianceComponent> components)
    {
        double unbiased = components.Sum(c => c.Unbiased);
        double divisor = components.Sum(c => c.Unbiased * c.Unbiased / c.Degrees);
        if (!double.IsFinite(divisor) || !double.IsFinite(drawn))
        {
            return double.PositiveInfinity;
        }

        // Samples that make each other worse vary more together than added up.
        double variance = Math.Max(unbiased, drawn + unbiased - components.Sum(c => c.Drawn));
        return unbiased <= 0 ? 0 : Quantile(unbiased * unbiased / divisor) * Math.Sqrt(variance);
    }

    /// <summary>Student's t of the level.</summary>
    public static double Quantile(double degrees) => StudentT.Quantile(Level, degrees);

    /// <summary>The greatest share with which none of some sentences is a surprise of less than half of 5 % (Clopper &amp; Pearson 1934).</summary>
    /// <param name="sentences">How many, above 0; need not be whole.</param>
    public static double LargestUnseen(double sentences) => 1 - Models.DeterministicMath.Exp(Models.DeterministicMath.Log((1 - Level) / 2) / sentences);
}
