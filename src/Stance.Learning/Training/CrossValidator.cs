using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Training;

/// <summary>Judges every row by a model that has seen neither it nor any row of its group.</summary>
public static class CrossValidator
{
    /// <summary>Out-of-fold logits of all rows, by the code that also scores pages.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="groups">What is kept together, index for index.</param>
    /// <param name="features">The rows' features.</param>
    /// <param name="options">How each fold's model is trained.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static RawLogits[] OutOfFold(
        TrainingSet set, IReadOnlyList<string> groups, IReadOnlyList<SentenceFeatures> features, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<Fold> folds = GroupedFolds.Split(groups, options.Folds, options.Seed);
        var logits = new RawLogits[set.Rows.Count];
        int done = 0;
        var extractor = new FeatureExtractor(options.Ngrams);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.ForEach(folds, parallel, fold =>
        {
            MaximumEntropyModel model = HeadTrainer.Train(set.Rows, features, fold.Training, options, cancellation);
            var scratch = new ScoringScratch();
            foreach (int row in fold.Validation)
            {
                logits[row] = Logits(model, extractor, set.Rows[row], scratch);
            }

            progress?.Report((double)Interlocked.Increment(ref done) / folds.Count);
        });
        return logits;
    }

    /// <summary>Cross-validates and sums up.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="by">The group column's name, for the result.</param>
    /// <param name="groups">What is kept together, index for index.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    public static CrossValidationCard Run(TrainingSet set, string by, IReadOnlyList<string> groups, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        ModelTrainer.RequireLearnable(set);
        SentenceFeatures[] features = SentenceFeatures.Extract(set.Rows, new FeatureExtractor(options.Ngrams), options.Threads, cancellation);
        RawLogits[] logits = OutOfFold(set, groups, features, options, progress, cancellation);
        return Summarise(set, by, Math.Min(options.Folds, groups.Distinct(StringComparer.Ordinal).Count()), logits, TemperatureFitter.Fit(set.Rows, logits), options.Seed);
    }

    internal static CrossValidationCard Summarise(TrainingSet set, string by, int folds, RawLogits[] logits, TemperatureScaling temperature, int seed)
    {
        List<Judgement> judgements = [.. set.Rows.Select((row, i) => Judge(row, logits[i], temperature))];
        return new CrossValidationCard
        {
            By = by,
            Folds = folds,
            Stance = MetricsCalculator.Stance(judgements, seed),
            Bias = MetricsCalculator.Bias(judgements, seed),
        };
    }

    private static Judgement Judge(TrainingRow row, RawLogits logits, TemperatureScaling temperature)
    {
        LabelProbabilities stance = LabelProbabilities.FromLogits(
            [logits.Neutral / temperature.Stance, logits.Editorial / temperature.Stance, logits.Reader / temperature.Stance]);
        return new Judgement(row.Document, row.Stance, stance, row.Biased, DeterministicMath.Logistic(logits.Bias / temperature.Bias));
    }

    private static RawLogits Logits(MaximumEntropyModel model, FeatureExtractor extractor, TrainingRow row, ScoringScratch scratch)
    {
        Sentence sentence = SentenceFinder.Whole(row.Text);
        FeatureVector x = extractor.Extract(row.Text, sentence.Span, sentence.Quotations, scratch);
        Span<double> logits = stackalloc double[MaximumEntropyModel.Heads];
        model.Logits(x, logits);
        return new RawLogits(logits[0], logits[1], logits[2], logits[3]);
    }
}
