using Stance.Models;

namespace Stance.Comparison;

/// <summary>A correction that solves for the shares whose mix of error rows gives what was observed. Stateless.</summary>
internal abstract class MatrixCorrection : IShareCorrection
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public StanceVector Correct(ToneTally tally, IReadOnlyList<LabelProbabilities> probabilities, ClassifierErrors errors) =>
        SimplexLeastSquares.Solve(Matrix(errors), Observed(tally));

    /// <summary>The same without bounds: shares may lie below 0 or above 1, and do not pile up at the bounds, which would make intervals too narrow.</summary>
    /// <remarks>Sums to 1 all the same. Not finite where two stances are told alike.</remarks>
    public StanceVector Unbounded(ToneTally tally, ClassifierErrors errors) => Matrix(errors).Unmix(Observed(tally));

    /// <summary>What is said of sentences of each gold stance.</summary>
    protected abstract ErrorMatrix Matrix(ClassifierErrors errors);

    /// <summary>What is said of the source's sentences.</summary>
    protected abstract StanceVector Observed(ToneTally tally);
}
