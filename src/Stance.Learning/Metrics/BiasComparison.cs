namespace Stance.Learning.Metrics;

/// <summary>Two models compared on the rows with a gold bias label.</summary>
public sealed record BiasComparison
{
    /// <summary>Rows with a gold bias label.</summary>
    public required int Rows { get; init; }

    /// <summary>Their documents, which are what is resampled.</summary>
    public required int Documents { get; init; }

    /// <summary>Rows that lie on different sides of the threshold 0.5.</summary>
    public required int Differ { get; init; }

    /// <summary>Macro-F1 at the threshold 0.5.</summary>
    public required MetricDifference MacroF1 { get; init; }

    /// <summary>Area under the ROC curve; 0.5 in a resample of one label only.</summary>
    public required MetricDifference Auc { get; init; }
}
