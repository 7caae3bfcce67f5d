using Stance.Models;

namespace Stance.Learning.Trees;

/// <summary>Log-loss of K labels; the K scores are logits.</summary>
/// <remarks>Friedman 2001, algorithm 6. Stateless.</remarks>
internal sealed class SoftmaxLoss(int labelCount) : IBoostingLoss
{
    /// <inheritdoc/>
    public int Outputs => labelCount;

    /// <inheritdoc/>
    public double StepFactor => (labelCount - 1.0) / labelCount;

    /// <inheritdoc/>
    /// <remarks>A label without rows counts as half a row: unlikely, but finite.</remarks>
    public double[] InitialScores(ReadOnlySpan<double> labelWeights, int rows)
    {
        double total = 0;
        foreach (double weight in labelWeights)
        {
            total += weight;
        }

        var scores = new double[labelCount];
        for (int label = 0; label < labelCount; label++)
        {
            scores[label] = DeterministicMath.Log(labelWeights[label] > 0 ? labelWeights[label] / total : 0.5 / rows);
        }

        return scores;
    }

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> scores, int label, Span<double> residuals)
    {
        double top = scores[0];
        foreach (double score in scores)
        {
            top = Math.Max(top, score);
        }

        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            residuals[i] = DeterministicMath.Exp(scores[i] - top);
            sum += residuals[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            residuals[i] = (i == label ? 1 : 0) - (residuals[i] / sum);
        }

        return DeterministicMath.Log(sum) + top - scores[label];
    }
}
