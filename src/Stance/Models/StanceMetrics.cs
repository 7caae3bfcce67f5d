namespace Stance.Models;

/// <summary>How well stance is predicted. Shares and probabilities lie in 0 to 1, rounded to four decimals.</summary>
public sealed record StanceMetrics
{
    /// <summary>Rows with a gold stance.</summary>
    public required int Rows { get; init; }

    /// <summary>Share of rows labelled right.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean of the labels' F1 over labels that occur in the gold rows.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Lower end of the 95 % interval of <see cref="MacroF1"/>, by bootstrap over documents.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end.</summary>
    public required double High { get; init; }

    /// <summary>Mean of −log of the probability given to the right label, in nats.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Expected calibration error of the likeliest label, 10 bins of equal width (Guo et al. 2017).</summary>
    public required double CalibrationError { get; init; }

    /// <summary>By label name.</summary>
    public required IReadOnlyDictionary<string, LabelMetrics> PerLabel { get; init; }

    /// <summary>Counts; rows are gold, columns predicted, both in label order.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }
}
