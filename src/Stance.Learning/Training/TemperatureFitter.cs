using Stance.Labels;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Finds the temperatures under which out-of-fold logits have the lowest log-loss (Guo et al. 2017).</summary>
/// <remarks>Golden-section search over log temperature in [1/8, 8]; the loss is convex in 1/T. Deterministic.</remarks>
public static class TemperatureFitter
{
    private const double Range = 8;
    private const int Steps = 60;

    /// <summary>The temperatures; 1 for a head without gold rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="logits">Their out-of-fold logits, index for index.</param>
    public static TemperatureScaling Fit(IReadOnlyList<TrainingRow> rows, IReadOnlyList<RawLogits> logits)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(logits);
        int[] stance = [.. Enumerable.Range(0, rows.Count).Where(r => rows[r].Stance is not null)];
        int[] bias = [.. Enumerable.Range(0, rows.Count).Where(r => rows[r].Biased is not null)];
        double StanceLoss(double t) => stance.Sum(r => StanceRowLoss(logits[r], rows[r].Stance!.Value, t));
        double BiasLoss(double t) => bias.Sum(r => DeterministicMath.LogOnePlusExp((rows[r].Biased!.Value ? -1 : 1) * logits[r].Bias / t));
        return new TemperatureScaling(stance.Length == 0 ? 1 : Minimize(StanceLoss), bias.Length == 0 ? 1 : Minimize(BiasLoss));
    }

    private static double StanceRowLoss(RawLogits logits, StanceLabel gold, double temperature)
    {
        LabelProbabilities p = LabelProbabilities.FromLogits([logits.Neutral / temperature, logits.Editorial / temperature, logits.Reader / temperature]);
        return -DeterministicMath.Log(Math.Max(1e-15, p[gold]));
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

        return Math.Round(DeterministicMath.Exp((low + high) / 2), 6);
    }
}
