namespace Stance.Comparison;

/// <summary>What one sample adds to the uncertainty of an estimate.</summary>
/// <param name="Drawn">Variance over resamples of that sample alone.</param>
/// <param name="Units">How many documents it holds; of documents of unequal length the effective number, which is less and need not be whole.</param>
internal readonly record struct VarianceComponent(double Drawn, double Units)
{
    /// <summary>The variance without the bootstrap's bias, (n − 1)/n; infinite of a single unit, which tells nothing of how units vary.</summary>
    public double Unbiased => Units > 1 ? Drawn * Units / (Units - 1) : double.PositiveInfinity;

    /// <summary>Degrees of freedom, at least 1.</summary>
    public double Degrees => Math.Max(1, Units - 1);
}
