using Stance.Features;
using Stance.Learning.Data;
using Stance.Learning.Optimization;
using Stance.Learning.Pretraining;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>A design matrix together with what its columns mean, so that learned weights can be turned into a model.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class FeatureSpace
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    // So strong a λ that the weight stays 0.
    private const double Held = 1e9;

    private readonly int _bucketCount;
    private readonly SentenceVectors? _vectors;
    private readonly PriorAnswers? _answers;

    private FeatureSpace(DesignMatrix matrix, int bucketCount, CueScaling cues, SentenceVectors? vectors, PriorAnswers? answers)
    {
        Matrix = matrix;
        _bucketCount = bucketCount;
        Cues = cues;
        _vectors = vectors;
        _answers = answers;
    }

    /// <summary>The rows.</summary>
    public DesignMatrix Matrix { get; }

    /// <summary>How the cues became columns.</summary>
    public CueScaling Cues { get; }

    /// <summary>The space of a table's rows.</summary>
    /// <param name="table">Raw features.</param>
    /// <param name="minimumDocumentFrequency">Rows a bucket must occur in.</param>
    /// <param name="cueScale">Standard deviation of a cue's column, where <paramref name="given"/> is null.</param>
    /// <param name="given">A scaling to use as it is, or null to fit one.</param>
    /// <param name="vectors">Sentence vectors of the rows; null for none.</param>
    /// <param name="answers">What a prior answers on the rows; null for none.</param>
    public static FeatureSpace Build(FeatureTable table, int minimumDocumentFrequency, double cueScale, CueScaling? given, SentenceVectors? vectors, PriorAnswers? answers = null)
    {
        SparseColumns sparse = SparseColumns.Of(table, minimumDocumentFrequency);
        int width = StyleCues.Count + (vectors?.Dimensions ?? 0) + (answers is null ? 0 : PriorAnswers.Questions);
        var dense = new float[table.RowCount * width];
        CueScaling cues = given ?? Fit(table, cueScale);
        DenseColumns.Fill(table.Cues, new DenseScaling(cues.Means.ToArray(), cues.Factors.ToArray()), dense, width, 0);
        if (vectors is not null)
        {
            DenseColumns.Fill(vectors.Values, vectors.Scaling, dense, width, StyleCues.Count);
        }

        if (answers is not null)
        {
            DenseColumns.Fill(answers.Values, answers.Scaling, dense, width, width - PriorAnswers.Questions);
        }

        return new FeatureSpace(new DesignMatrix(sparse, dense, width), table.Settings.BucketCount, cues, vectors, answers);
    }

    /// <summary>How strongly each column is held.</summary>
    /// <param name="strengths">λ of the questions.</param>
    /// <param name="usualShare">
    /// The share of rows that an n-gram occurs in whose λ that is: λ rises with the root of the share, since what is rare may
    /// say much and what every sentence has says little. 0: the same λ for all n-grams.
    /// </param>
    public ColumnStrengths Strengths(QuestionStrengths strengths, double usualShare) => new(
        usualShare == 0 ? [] : [.. Matrix.Frequencies.Select(f => Math.Sqrt(f / (usualShare * Matrix.RowCount)))],
        DenseStrengths(strengths));

    // Of a prior's answers each question learns from its own; bias from all, since comment is loaded more often than report.
    private double[] DenseStrengths(QuestionStrengths strengths)
    {
        ReadOnlySpan<double> lanes = [strengths.Audience, strengths.Editorial, strengths.Bias, 1];
        var all = new double[(Matrix.InterceptColumn - Matrix.FirstDenseColumn) * Lanes];
        int answers = all.Length - (_answers is null ? 0 : PriorAnswers.Questions * Lanes);
        for (int i = 0; i < all.Length; i++)
        {
            int lane = i % Lanes;
            bool learned = i < answers || lane == (int)Question.Bias || lane == (i - answers) / Lanes;
            all[i] = learned ? lanes[lane] : Held;
        }

        return all;
    }

    /// <summary>The model of these weights, ready to score raw features; a prior's weights are added.</summary>
    /// <param name="weights">Columns × lanes.</param>
    /// <param name="prior">What the weights are a change of; null for nothing. It knows the same words as the vectors.</param>
    public MaximumEntropyModel ToModel(ReadOnlySpan<double> weights, MaximumEntropyModel? prior)
    {
        if (_answers is not null)
        {
            prior = _answers.Fold(prior!, weights.Slice((Matrix.InterceptColumn - PriorAnswers.Questions) * Lanes, PriorAnswers.Questions * Lanes));
        }

        var ngrams = new float[_bucketCount * Lanes];
        prior?.NgramWeights.CopyTo(ngrams);
        for (int column = 0; column < Matrix.Buckets.Count; column++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                ngrams[(Matrix.Buckets[column] * Lanes) + lane] += (float)weights[(column * Lanes) + lane];
            }
        }

        Round(ngrams);
        var cues = new float[StyleCues.Count * Lanes];
        var intercepts = new double[Lanes];
        AddDense(weights[(Matrix.FirstDenseColumn * Lanes)..], cues, intercepts);
        WordScores words = prior?.Words ?? WordScores.Empty;
        if (_vectors is not null)
        {
            ReadOnlySpan<double> read = weights.Slice((Matrix.FirstDenseColumn + StyleCues.Count) * Lanes, _vectors.Dimensions * Lanes);
            words = Sum(_vectors.Fold(read, intercepts), prior?.Words);
        }

        var total = new float[Lanes];
        for (int lane = 0; lane < Lanes; lane++)
        {
            total[lane] = (float)(intercepts[lane] + weights[(Matrix.InterceptColumn * Lanes) + lane] + (prior is null ? 0 : prior.Intercepts[lane]));
        }

        for (int i = 0; prior is not null && i < cues.Length; i++)
        {
            cues[i] += prior.CueWeights[i];
        }

        return new MaximumEntropyModel(ngrams, cues, total, words);
    }

    // Both by rising hash.
    private static WordScores Sum(WordScores learned, WordScores? prior)
    {
        if (prior is null)
        {
            return learned;
        }

        float[] sum = learned.Scores.ToArray();
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += prior.Scores[i];
        }

        Round(sum);
        return new WordScores(learned.Hashes.ToArray(), sum);
    }

    private static CueScaling Fit(FeatureTable table, double scale)
    {
        DenseScaling fitted = DenseColumns.Scaling(table.Cues, StyleCues.Count, scale);
        return new CueScaling(fitted.Means, fitted.Factors);
    }

    // Half precision is what a model file holds.
    private static void Round(float[] weights)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(Half)weights[i];
        }
    }

    // A cue's column is (value − mean) × factor: factor goes into its weight, the mean into the intercept.
    private void AddDense(ReadOnlySpan<double> weights, float[] cues, double[] intercepts)
    {
        for (int cue = 0; cue < StyleCues.Count; cue++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                double weight = weights[(cue * Lanes) + lane] * Cues.Factors[cue];
                cues[(cue * Lanes) + lane] = (float)weight;
                intercepts[lane] -= weight * Cues.Means[cue];
            }
        }
    }
}
