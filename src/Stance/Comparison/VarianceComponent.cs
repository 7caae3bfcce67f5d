namespace Stance.Comparison;

/// <summary>What one sample adds to the uncertainty of an estimate.</summary>
/// <param name="Variance">Over resamples of that sample alone.</param>
/// <param name="Units">How many documents (or other units) it holds.</param>
internal readonly record struct VarianceComponent(double Variance, int Units)
{
    /// <summary>The variance without the bootstrap's bias: it is (n − 1)/n of what it should be.</summary>
    public double Unbiased => Units > 1 ? Variance * Units / (Units - 1) : Variance;
}
