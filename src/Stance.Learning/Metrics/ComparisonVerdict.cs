namespace Stance.Learning.Metrics;

/// <summary>What a comparison of two models shows.</summary>
public enum ComparisonVerdict
{
    /// <summary>Nothing: the models may be alike, or the rows too few to tell.</summary>
    NoDifferenceShown,

    /// <summary>The first model is better.</summary>
    ABetter,

    /// <summary>The second model is better.</summary>
    BBetter,
}
