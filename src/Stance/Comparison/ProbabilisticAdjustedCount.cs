namespace Stance.Comparison;

/// <summary>PACC: the shares that explain the mean probabilities (Bella et al. 2010), as least squares on the simplex.</summary>
internal sealed class ProbabilisticAdjustedCount : MatrixCorrection
{
    /// <inheritdoc/>
    public override string Name => "PACC";

    /// <inheritdoc/>
    protected override ErrorMatrix Matrix(ClassifierErrors errors) => errors.Probabilities;

    /// <inheritdoc/>
    protected override StanceVector Observed(ToneTally tally) => tally.MeanProbabilities;
}
