using Stance.Models;

namespace Stance.Comparison;

/// <summary>ACC: the shares that explain how often each label was given (Forman 2008), as least squares on the simplex.</summary>
internal sealed class AdjustedCount : IShareCorrection
{
    /// <inheritdoc/>
    public string Name => "ACC";

    /// <inheritdoc/>
    public StanceVector Correct(ToneTally tally, IReadOnlyList<LabelProbabilities> probabilities, ClassifierErrors errors) =>
        SimplexLeastSquares.Solve(errors.Labels, tally.LabelShares);
}
