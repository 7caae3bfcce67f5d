namespace Stance.Learning.Metrics;

/// <summary>Mean and range of one metric over several runs.</summary>
/// <param name="Mean">Rounded to four decimals.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
public readonly record struct MetricSpread(double Mean, double Min, double Max)
{
    /// <summary>The spread of some values, at least one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static MetricSpread Of(IReadOnlyList<double> values) => new(Math.Round(values.Average(), 4), values.Min(), values.Max());
}
