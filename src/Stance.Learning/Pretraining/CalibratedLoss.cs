using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>Mean log-loss of logits after the best slope and intercept (Platt 1999): how well they rank, whatever their base rate.</summary>
/// <remarks>Newton's method in two variables, halving steps that don't help. Deterministic.</remarks>
internal static class CalibratedLoss
{
    private const int Iterations = 50;
    private const double Converged = 1e-10;

    /// <summary>The loss of one question over the rows that answer it; 0 without any.</summary>
    public static double Of(QuestionTargets targets, IReadOnlyList<QuestionLogits> logits, Question question)
    {
        int[] rows = [.. Enumerable.Range(0, targets.RowCount).Where(r => targets.Weights[(r * DesignMatrix.Lanes) + (int)question] > 0)];
        double[] z = [.. rows.Select(r => logits[r][question])];
        double[] y = [.. rows.Select(r => targets.Targets[(r * DesignMatrix.Lanes) + (int)question])];
        double slope = 1;
        double intercept = 0;
        double loss = Loss(z, y, slope, intercept);
        for (int i = 0; i < Iterations; i++)
        {
            (double ds, double di) = Step(z, y, slope, intercept);
            double step = 1;
            double next = Loss(z, y, slope + ds, intercept + di);
            while (next > loss && step > Converged)
            {
                step /= 2;
                next = Loss(z, y, slope + (step * ds), intercept + (step * di));
            }

            if (loss - next <= Converged)
            {
                break;
            }

            (slope, intercept, loss) = (slope + (step * ds), intercept + (step * di), next);
        }

        return rows.Length == 0 ? 0 : loss;
    }

    private static double Loss(double[] z, double[] y, double slope, double intercept)
    {
        double loss = 0;
        for (int i = 0; i < z.Length; i++)
        {
            double score = (slope * z[i]) + intercept;
            loss += DeterministicMath.LogOnePlusExp(score) - (y[i] * score);
        }

        return loss / Math.Max(1, z.Length);
    }

    private static (double Slope, double Intercept) Step(double[] z, double[] y, double slope, double intercept)
    {
        double gs = 0;
        double gi = 0;
        double hss = 1e-9;
        double hsi = 0;
        double hii = 1e-9;
        for (int i = 0; i < z.Length; i++)
        {
            double p = DeterministicMath.Logistic((slope * z[i]) + intercept);
            double w = p * (1 - p);
            gs += (p - y[i]) * z[i];
            gi += p - y[i];
            hss += w * z[i] * z[i];
            hsi += w * z[i];
            hii += w;
        }

        double determinant = (hss * hii) - (hsi * hsi);
        return (((hsi * gi) - (hii * gs)) / determinant, ((hsi * gs) - (hss * gi)) / determinant);
    }
}
