namespace Stance.Comparison;

/// <summary>The ways of correction, and which of them is shown as the corrected share.</summary>
internal static class ShareCorrections
{
    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<IShareCorrection> All { get; } = [new AdjustedCount(), new ProbabilisticAdjustedCount(), new ExpectationMaximization()];

    /// <summary>The one that simulation with known truth chose: see docs/statistics.md.</summary>
    public static MatrixCorrection Default { get; } = new ProbabilisticAdjustedCount();
}
