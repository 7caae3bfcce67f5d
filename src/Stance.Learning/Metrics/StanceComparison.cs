namespace Stance.Learning.Metrics;

/// <summary>Two models compared on the rows with a gold stance.</summary>
public sealed record StanceComparison
{
    /// <summary>Rows with a gold stance.</summary>
    public required int Rows { get; init; }

    /// <summary>Their documents, which are what is resampled.</summary>
    public required int Documents { get; init; }

    /// <summary>Rows to which the models give different labels.</summary>
    public required int Differ { get; init; }

    /// <summary>Rows that only the first model labels right.</summary>
    public required int OnlyARight { get; init; }

    /// <summary>Rows that only the second model labels right.</summary>
    public required int OnlyBRight { get; init; }

    /// <summary>Exact McNemar test of equal accuracy; takes rows for independent, see <see cref="McNemarTest"/>.</summary>
    public required double McNemarP { get; init; }

    /// <summary>Macro-F1.</summary>
    public required MetricDifference MacroF1 { get; init; }

    /// <summary>Log-loss in nats; lower is better.</summary>
    public required MetricDifference LogLoss { get; init; }
}
