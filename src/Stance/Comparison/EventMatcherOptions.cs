namespace Stance.Comparison;

/// <summary>When documents are on one event.</summary>
public sealed record EventMatcherOptions
{
    /// <summary>The most days between two dates; 0 for the same day only.</summary>
    public int WindowDays { get; init; } = 3;

    /// <summary>The least cosine of two documents whose dates are both known and near; above 0, at most 1.</summary>
    public double Similarity { get; init; } = 0.25;

    /// <summary>The least cosine where a date is not known; above 0, at most 1.</summary>
    public double UndatedSimilarity { get; init; } = 0.33;
}
