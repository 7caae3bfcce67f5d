using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Optimization;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Fits both heads on some rows and gives the weights for raw features, ready to score.</summary>
internal static class HeadTrainer
{
    /// <summary>The classifier learned from rows <paramref name="training"/> of <paramref name="rows"/>.</summary>
    public static MaximumEntropyModel Train(
        IReadOnlyList<TrainingRow> rows, IReadOnlyList<SentenceFeatures> features, IReadOnlyList<int> training, TrainingOptions options, CancellationToken cancellation)
    {
        DesignMatrix matrix = DesignMatrixBuilder.Build(features, training, options.MinimumDocumentFrequency, options.CueScale);
        int[] stance = [.. training.Select(r => rows[r].Stance is StanceLabel s ? (int)s : -1)];
        int[] bias = [.. training.Select(r => rows[r].Biased is bool b ? (b ? 1 : 0) : -1)];
        double[] stanceWeights = Fit(matrix, stance, StanceNames.Count, options, cancellation);
        double[] biasWeights = HasBoth(bias) ? Fit(matrix, bias, 2, options, cancellation) : new double[matrix.ColumnCount];
        return Fold(matrix, stanceWeights, biasWeights, options.Ngrams.BucketCount);
    }

    private static bool HasBoth(int[] labels) => labels.Contains(0) && labels.Contains(1);

    private static double[] Fit(DesignMatrix matrix, int[] labels, int labelCount, TrainingOptions options, CancellationToken cancellation)
    {
        var objective = new MaximumEntropyObjective(matrix, labels, labelCount, options.L2Regularization);
        return LbfgsMinimizer.Minimize(objective, options.Minimizer, cancellation).Point;
    }

    // A cue's column is (value − mean) × factor: factor goes into its weight, the mean into the intercept.
    private static MaximumEntropyModel Fold(DesignMatrix matrix, double[] stance, double[] bias, int bucketCount)
    {
        const int Heads = MaximumEntropyModel.Heads;
        var ngrams = new float[bucketCount * Heads];
        var cues = new float[StyleCues.Count * Heads];
        var intercepts = new float[Heads];
        for (int head = 0; head < Heads; head++)
        {
            double Weight(int column) => head < StanceNames.Count ? stance[(column * StanceNames.Count) + head] : bias[column];
            for (int column = 0; column < matrix.Buckets.Count; column++)
            {
                ngrams[(matrix.Buckets[column] * Heads) + head] = (float)Weight(column);
            }

            double intercept = Weight(matrix.InterceptColumn);
            for (int cue = 0; cue < StyleCues.Count; cue++)
            {
                double weight = Weight(matrix.Buckets.Count + cue) * matrix.Cues.Factors[cue];
                cues[(cue * Heads) + head] = (float)weight;
                intercept -= weight * matrix.Cues.Means[cue];
            }

            intercepts[head] = (float)intercept;
        }

        return new MaximumEntropyModel(ngrams, cues, intercepts);
    }
}
