namespace Stance.Learning.Metrics;

/// <summary>One metric of two models on the same rows, and how sure their difference is. Not rounded.</summary>
public sealed record MetricDifference
{
    /// <summary>The first model's value.</summary>
    public required double A { get; init; }

    /// <summary>The second model's value.</summary>
    public required double B { get; init; }

    /// <summary>A − B.</summary>
    public double Difference => A - B;

    /// <summary>Lower end of the 95 % percentile interval of <see cref="Difference"/>.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end.</summary>
    public required double High { get; init; }

    /// <summary>Documents on which the models say something that this metric can tell apart.</summary>
    public required int DifferingDocuments { get; init; }

    /// <summary>Two-sided; above 0, at most 1. See <see cref="PairedBootstrap"/> for the formula.</summary>
    public required double P { get; init; }

    /// <summary><see cref="P"/> after Holm's adjustment for all metrics that were compared together.</summary>
    public required double AdjustedP { get; init; }

    /// <summary>Whether a lower value is the better one, as with a loss.</summary>
    public required bool LowerIsBetter { get; init; }

    /// <summary>Which model is better, if <see cref="AdjustedP"/> is at most <see cref="PairedBootstrap.Alpha"/>.</summary>
    public ComparisonVerdict Verdict =>
        AdjustedP > PairedBootstrap.Alpha ? ComparisonVerdict.NoDifferenceShown
        : Difference > 0 == LowerIsBetter ? ComparisonVerdict.BBetter : ComparisonVerdict.ABetter;
}
