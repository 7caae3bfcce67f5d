namespace Stance.Learning.Optimization;

/// <summary>The loss of one row of scores, with its derivatives.</summary>
public interface IRowLoss
{
    /// <summary>The weighted loss.</summary>
    /// <param name="scores">One a lane.</param>
    /// <param name="targets">Likewise, 0 to 1.</param>
    /// <param name="weights">Likewise, 0 or more.</param>
    /// <param name="derivatives">Filled: of the loss by each score.</param>
    double Evaluate(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, Span<double> derivatives);
}
