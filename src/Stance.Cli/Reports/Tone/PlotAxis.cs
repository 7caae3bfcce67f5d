namespace Stance.Cli.Reports.Tone;

/// <summary>A horizontal axis in steps that people count in. Places on it are percentages of its width, so that a plot needs no script to fit any screen.</summary>
internal sealed class PlotAxis
{
    private static readonly double[] Steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];

    private PlotAxis(double low, double high, double step, Func<double, string> print)
    {
        Low = low;
        High = high;
        int count = (int)Math.Round((high - low) / step);
        Ticks = [.. Enumerable.Range(0, count + 1).Select(i => low + (i * step))];
        Print = print;
    }

    /// <summary>Its left end.</summary>
    public double Low { get; }

    /// <summary>Its right end.</summary>
    public double High { get; }

    /// <summary>The values that are named, both ends included.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>How a value is named.</summary>
    public Func<double, string> Print { get; }

    /// <summary>From 0 to the next step above the greatest value, at most 1.</summary>
    /// <param name="greatest">0 to 1.</param>
    /// <param name="print">How a value is named.</param>
    public static PlotAxis FromZero(double greatest, Func<double, string> print)
    {
        double step = StepFor(Math.Max(greatest, 0.04));
        return new PlotAxis(0, Math.Min(1, step * Math.Ceiling(Math.Round(Math.Max(greatest, step) / step, 6))), step, print);
    }

    /// <summary>From the next step below the least value to the next above the greatest, 0 among them.</summary>
    public static PlotAxis Around(double least, double greatest, Func<double, string> print)
    {
        double step = StepFor(Math.Max(0.04, Math.Max(greatest, 0) - Math.Min(least, 0)));
        double low = step * Math.Floor(Math.Round(Math.Min(least, 0) / step, 6));
        return new PlotAxis(low, Math.Max(low + step, step * Math.Ceiling(Math.Round(Math.Max(greatest, 0) / step, 6))), step, print);
    }

    /// <summary>A value's place.</summary>
    public string Place(double value) => ReportNumbers.Place(value, Low, High);

    // At most six steps: names stay apart on a phone.
    private static double StepFor(double width) => Array.Find(Steps, s => width / s <= 5.0001) is > 0 and double step ? step : 0.5;
}
