namespace Stance.Comparison;

/// <summary>An estimate with its resamples: of everything, and of each sample that it rests on by itself, so that it can be told which of them makes it uncertain.</summary>
internal sealed class ResampledValue
{
    /// <summary>What is shown, 0 to 1.</summary>
    public required double Estimate { get; init; }

    /// <summary>The same where nothing holds it between 0 and 1: the middle of the interval.</summary>
    public required double Centre { get; init; }

    /// <summary>Everything resampled, without bounds.</summary>
    public required double[] Values { get; init; }

    /// <summary>The source's documents alone resampled.</summary>
    public required double[] ByUnits { get; init; }

    /// <summary>How many these are, effectively.</summary>
    public required double Units { get; init; }

    /// <summary>The least that the variance over documents may be: for a share of which none was seen.</summary>
    public double LeastVariance { get; init; }

    /// <summary>The validation alone resampled; empty for what is counted and not corrected.</summary>
    public double[] ByErrors { get; init; } = [];

    /// <summary>Validation documents.</summary>
    public int ErrorUnits { get; init; }

    /// <summary>Its 95 % interval, within 0 to 1. Where bounds hold the estimate, it reaches as far from there as from where it would be without.</summary>
    public (double Low, double High) Interval()
    {
        double half = BootstrapInterval.HalfWidth(Variance(Values), [OfUnits(), .. OfErrors(ByErrors)]);
        return (Math.Max(0, Math.Min(Centre, Estimate) - half), Math.Min(1, Math.Max(Centre, Estimate) + half));
    }

    /// <summary>The 95 % interval of the difference from another, within −1 to 1; the validation of both was resampled alike.</summary>
    /// <param name="other">Is taken away.</param>
    /// <param name="paired">Whether the units of both were drawn together, as events are.</param>
    public (double Low, double High) DifferenceInterval(ResampledValue other, bool paired)
    {
        VarianceComponent[] units = paired
            ? [new VarianceComponent(Math.Max(Variance(Minus(ByUnits, other.ByUnits)), LeastVariance + other.LeastVariance), Units)]
            : [OfUnits(), other.OfUnits()];
        double half = BootstrapInterval.HalfWidth(Variance(Minus(Values, other.Values)), [.. units, .. OfErrors(Minus(ByErrors, other.ByErrors))]);
        double estimate = Estimate - other.Estimate;
        double centre = Centre - other.Centre;
        return (Math.Max(-1, Math.Min(centre, estimate) - half), Math.Min(1, Math.Max(centre, estimate) + half));
    }

    private static double[] Minus(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (int i = 0; i < a.Length; i++)
        {
            difference[i] = a[i] - b[i];
        }

        return difference;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Sum() / values.Length;
        double sum = 0;
        foreach (double value in values)
        {
            sum += (value - mean) * (value - mean);
        }

        return sum / values.Length;
    }

    private VarianceComponent OfUnits() => new(Math.Max(Variance(ByUnits), LeastVariance), Units);

    // Once for what is known of the classifier's errors, and again because a source's own errors are not their average:
    // with so much, intervals hold the truth where sources and validation are halves of the same sentences.
    private IEnumerable<VarianceComponent> OfErrors(double[] resampled) =>
        resampled.Length == 0 ? [] : Enumerable.Repeat(new VarianceComponent(Variance(resampled), ErrorUnits), 3);
}
