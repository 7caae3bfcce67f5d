namespace Stance.Comparison;

/// <summary>ACC: the shares that explain how often each label was given (Forman 2008), as least squares on the simplex.</summary>
internal sealed class AdjustedCount : MatrixCorrection
{
    /// <inheritdoc/>
    public override string Name => "ACC";

    /// <inheritdoc/>
    protected override ErrorMatrix Matrix(ClassifierErrors errors) => errors.Labels;

    /// <inheritdoc/>
    protected override StanceVector Observed(ToneTally tally) => tally.LabelShares;
}
