using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What a prior model answers to each question, as columns to learn from: how much to trust each answer, and what one question's tells about another.</summary>
/// <remarks>
/// Stacking (Wolpert 1992) inside the adaptation. A prior's answer is linear in the features, so that what is learned about
/// it folds back into the weights: w_q = w⁰_q + Σ_k c_qk w⁰_k. Immutable, thread-safe.
/// </remarks>
internal sealed class PriorAnswers
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    private PriorAnswers(float[] values, DenseScaling scaling)
    {
        Values = values;
        Scaling = scaling;
    }

    /// <summary>Rows × questions.</summary>
    public float[] Values { get; }

    /// <summary>How they become columns.</summary>
    public DenseScaling Scaling { get; }

    /// <summary>Columns.</summary>
    public const int Questions = 3;

    /// <summary>The answers of a prior.</summary>
    /// <param name="logits">Rows × lanes.</param>
    /// <param name="scale">Standard deviation that each column gets.</param>
    public static PriorAnswers Of(double[] logits, double scale)
    {
        var values = new float[logits.Length / Lanes * Questions];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)logits[(i / Questions * Lanes) + (i % Questions)];
        }

        return new PriorAnswers(values, DenseColumns.Scaling(values, Questions, scale));
    }

    /// <summary>The prior with what was learned about its answers.</summary>
    /// <param name="prior">Whose answers they are.</param>
    /// <param name="learned">Weights of the columns: questions × lanes.</param>
    public MaximumEntropyModel Fold(MaximumEntropyModel prior, ReadOnlySpan<double> learned)
    {
        var change = new double[Questions * Lanes];
        float[] intercepts = prior.Intercepts.ToArray();
        for (int k = 0; k < Questions; k++)
        {
            for (int lane = 0; lane < Questions; lane++)
            {
                change[(k * Lanes) + lane] = learned[(k * Lanes) + lane] * Scaling.Factors[k];
                intercepts[lane] += (float)(change[(k * Lanes) + lane] * (prior.Intercepts[k] - Scaling.Means[k]));
            }
        }

        var words = new WordScores(prior.Words.Hashes.ToArray(), Add(prior.Words.Scores, change, true));
        return new MaximumEntropyModel(Add(prior.NgramWeights, change, true), Add(prior.CueWeights, change, false), intercepts, words);
    }

    private static float[] Add(ReadOnlySpan<float> weights, double[] change, bool halves)
    {
        float[] changed = weights.ToArray();
        for (int at = 0; at < changed.Length; at += Lanes)
        {
            for (int lane = 0; lane < Questions; lane++)
            {
                double sum = weights[at + lane];
                for (int k = 0; k < Questions; k++)
                {
                    sum += change[(k * Lanes) + lane] * weights[at + k];
                }

                changed[at + lane] = halves ? (float)(Half)sum : (float)sum;
            }
        }

        return changed;
    }
}
