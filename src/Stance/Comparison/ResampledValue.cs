namespace Stance.Comparison;

/// <summary>An estimate with its resamples: of everything, and of each sample that it rests on by itself, so that it can be told which of them makes it uncertain.</summary>
internal sealed class ResampledValue
{
    /// <summary>From the samples themselves.</summary>
    public required double Estimate { get; init; }

    /// <summary>Everything resampled.</summary>
    public required double[] Values { get; init; }

    /// <summary>The source's documents alone resampled.</summary>
    public required double[] ByUnits { get; init; }

    /// <summary>How many these are.</summary>
    public required int Units { get; init; }

    /// <summary>The validation alone resampled; empty for what is counted and not corrected.</summary>
    public double[] ByErrors { get; init; } = [];

    /// <summary>Validation documents.</summary>
    public int ErrorUnits { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public (double Low, double High) Interval() =>
        BootstrapInterval.Of(Estimate, Values, [new VarianceComponent(Variance(ByUnits), Units), new VarianceComponent(Variance(ByErrors), ErrorUnits)]);

    /// <summary>The 95 % interval of the difference from another, whose validation was resampled alike.</summary>
    /// <param name="other">Is taken away.</param>
    /// <param name="paired">Whether the units of both were drawn together, as events are.</param>
    public (double Low, double High) DifferenceInterval(ResampledValue other, bool paired)
    {
        var errors = new VarianceComponent(Variance(Minus(ByErrors, other.ByErrors)), ErrorUnits);
        VarianceComponent[] components = paired
            ? [new VarianceComponent(Variance(Minus(ByUnits, other.ByUnits)), Units), errors]
            : [new VarianceComponent(Variance(ByUnits), Units), new VarianceComponent(Variance(other.ByUnits), other.Units), errors];
        return BootstrapInterval.Of(Estimate - other.Estimate, Minus(Values, other.Values), components);
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
        if (values.Length == 0)
        {
            return 0;
        }

        double mean = values.Sum() / values.Length;
        double sum = 0;
        foreach (double value in values)
        {
            sum += (value - mean) * (value - mean);
        }

        return sum / values.Length;
    }
}
