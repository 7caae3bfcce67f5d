using Stance.Models;

namespace Stance.Comparison;

/// <summary>PACC: the shares that explain the mean probabilities (Bella et al. 2010), as least squares on the simplex.</summary>
internal sealed class ProbabilisticAdjustedCount : IShareCorrection
{
    /// <inheritdoc/>
    public string Name => "PACC";

    /// <inheritdoc/>
    public StanceVector Correct(ToneTally tally, IReadOnlyList<LabelProbabilities> probabilities, ClassifierErrors errors) =>
        SimplexLeastSquares.Solve(errors.Probabilities, tally.MeanProbabilities);
}
