using Stance.Models;

namespace Stance.Learning.Optimization;

/// <summary>Each lane a question of its own: log(1 + e^z) − t z, the cross-entropy of a logistic model. Stateless.</summary>
public sealed class LogisticLoss : IRowLoss
{
    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, Span<double> derivatives)
    {
        double loss = 0;
        for (int lane = 0; lane < scores.Length; lane++)
        {
            if (weights[lane] == 0)
            {
                derivatives[lane] = 0;
                continue;
            }

            // One exponential for both: e = e^-|z|, log(1 + e^z) = max(z, 0) + log(1 + e).
            double z = scores[lane];
            double e = DeterministicMath.Exp(-Math.Abs(z));
            double p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            loss += weights[lane] * (Math.Max(z, 0) + DeterministicMath.Log(1 + e) - (targets[lane] * z));
            derivatives[lane] = weights[lane] * (p - targets[lane]);
        }

        return loss;
    }
}
