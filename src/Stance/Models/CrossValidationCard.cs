namespace Stance.Models;

/// <summary>Metrics of models that had not seen the rows they were judged on.</summary>
public sealed record CrossValidationCard
{
    /// <summary>What was kept together: 'document', 'topic' or another column.</summary>
    public required string By { get; init; }

    /// <summary>Number of folds.</summary>
    public required int Folds { get; init; }

    /// <summary>Stance, each sentence by its own words; null without labelled rows.</summary>
    public StanceMetrics? Stance { get; init; }

    /// <summary>Bias; null without labelled rows.</summary>
    public BiasMetrics? Bias { get; init; }
}
