namespace Stance.Models;

/// <summary>How well bias is predicted, at the threshold 0.5. Rounded to four decimals.</summary>
public sealed record BiasMetrics
{
    /// <summary>Rows with a gold bias label.</summary>
    public required int Rows { get; init; }

    /// <summary>Share of rows labelled right.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean of the F1 of 'biased' and of 'not biased'.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Lower end of the 95 % interval of <see cref="MacroF1"/>, by bootstrap over documents.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end.</summary>
    public required double High { get; init; }

    /// <summary>Area under the ROC curve: how often a biased row scores above an unbiased one, ties half.</summary>
    public required double Auc { get; init; }

    /// <summary>Expected calibration error of the probability of 'biased', 10 bins of equal width.</summary>
    public required double CalibrationError { get; init; }
}
