using Stance.Models;

namespace Stance.Learning.Trees;

/// <summary>Log-loss of two labels; the one score F is the log-odds of label 1.</summary>
/// <remarks>Friedman 2001, algorithm 5, with F for his 2F. Stateless.</remarks>
internal sealed class LogisticLoss : IBoostingLoss
{
    /// <inheritdoc/>
    public int Outputs => 1;

    /// <inheritdoc/>
    public double StepFactor => 1;

    /// <inheritdoc/>
    public double[] InitialScores(ReadOnlySpan<double> labelWeights, int rows) => [DeterministicMath.Log(labelWeights[1] / labelWeights[0])];

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> scores, int label, Span<double> residuals)
    {
        residuals[0] = label - DeterministicMath.Logistic(scores[0]);
        return DeterministicMath.LogOnePlusExp(label == 1 ? -scores[0] : scores[0]);
    }
}
