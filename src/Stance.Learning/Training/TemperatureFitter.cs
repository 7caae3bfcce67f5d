using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Finds the temperature of each question under which out-of-fold logits have the lowest log-loss (Guo et al. 2017).</summary>
/// <remarks>Golden-section search over log temperature in [1/8, 8]; the loss is convex in 1/T. Deterministic.</remarks>
internal static class TemperatureFitter
{
    private const double Range = 8;
    private const int Steps = 60;

    /// <summary>The temperatures; the prior's for a question that is not answered both ways.</summary>
    /// <param name="targets">What the rows should answer.</param>
    /// <param name="logits">Their out-of-fold logits, index for index.</param>
    /// <param name="prior">What is held before any row is seen.</param>
    /// <param name="share">How far n rows may move log T from there, 0 to 1; null for all the way.</param>
    public static TemperatureScaling Fit(QuestionTargets targets, IReadOnlyList<QuestionLogits> logits, TemperatureScaling prior, Func<int, double>? share = null)
    {
        double Of(Question question)
        {
            if (!targets.HasBoth(question))
            {
                return prior[question];
            }

            int rows = Enumerable.Range(0, targets.RowCount).Count(r => targets.Weights[(r * DesignMatrix.Lanes) + (int)question] > 0);
            double moved = share is null ? 1 : share(rows);
            double log = (moved * DeterministicMath.Log(Fit(targets, logits, question))) + ((1 - moved) * DeterministicMath.Log(prior[question]));
            return Math.Round(DeterministicMath.Exp(log), 6);
        }

        return new TemperatureScaling(Of(Question.Audience), Of(Question.Editorial), Of(Question.Bias));
    }

    private static double Fit(QuestionTargets targets, IReadOnlyList<QuestionLogits> logits, Question question)
    {
        int[] rows = [.. Enumerable.Range(0, targets.RowCount).Where(r => targets.Weights[(r * DesignMatrix.Lanes) + (int)question] > 0)];
        double Loss(double temperature)
        {
            double loss = 0;
            foreach (int row in rows)
            {
                int at = (row * DesignMatrix.Lanes) + (int)question;
                double z = logits[row][question] / temperature;
                loss += targets.Weights[at] * (DeterministicMath.LogOnePlusExp(z) - (targets.Targets[at] * z));
            }

            return loss;
        }

        return Minimize(Loss);
    }

    private static double Minimize(Func<double, double> loss)
    {
        const double Golden = 0.6180339887498949;
        double low = -DeterministicMath.Log(Range);
        double high = DeterministicMath.Log(Range);
        for (int i = 0; i < Steps; i++)
        {
            double left = high - (Golden * (high - low));
            double right = low + (Golden * (high - low));
            if (loss(DeterministicMath.Exp(left)) <= loss(DeterministicMath.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return DeterministicMath.Exp((low + high) / 2);
    }
}
