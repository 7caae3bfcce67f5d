using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>From labelled rows to a finished model: cross-validated, calibrated, fitted on all rows, with its card.</summary>
/// <remarks>The same rows and options give the same model, whatever the number of threads and the machine.</remarks>
public static class ModelTrainer
{
    /// <summary>Trains.</summary>
    /// <param name="set">The rows; at least two documents, and rows of at least two stances.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="TrainingDataException">The rows do not suffice.</exception>
    public static StanceModel Train(TrainingSet set, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        RequireLearnable(set);
        var extractor = new FeatureExtractor(options.Ngrams);
        SentenceFeatures[] features = SentenceFeatures.Extract(set.Rows, extractor, options.Threads, cancellation);
        string[] documents = [.. set.Rows.Select(r => r.Document)];
        RawLogits[] outOfFold = CrossValidator.OutOfFold(set, documents, features, options, new PartProgress(progress, 0.8), cancellation);
        TemperatureScaling temperature = TemperatureFitter.Fit(set.Rows, outOfFold);
        int folds = Math.Min(options.Folds, documents.Distinct(StringComparer.Ordinal).Count());
        CrossValidationCard validation = CrossValidator.Summarise(set, "document", folds, outOfFold, temperature, options.Seed);
        MaximumEntropyModel classifier = HeadTrainer.Train(set.Rows, features, [.. Enumerable.Range(0, features.Length)], options, cancellation);
        ModelCard card = Card(set, options, classifier, temperature, validation);
        return new StanceModel(extractor, classifier, temperature, new PageEvidence(Evidence(set.Rows, options.SectionPseudoCount), options.PageVoiceWeight), card);
    }

    internal static void RequireLearnable(TrainingSet set)
    {
        int stances = set.Rows.Where(r => r.Stance is not null).Select(r => r.Stance).Distinct().Count();
        if (stances < 2)
        {
            throw new TrainingDataException($"{set.Rows.Count} rows hold {stances} different stances; learning needs at least 2 of {string.Join(", ", StanceNames.All)}.");
        }

        if (set.Rows.Select(r => r.Document).Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
        {
            throw new TrainingDataException("all rows are of one document; cross-validation needs at least 2 (column document_id).");
        }
    }

    private static SectionEvidence Evidence(IReadOnlyList<TrainingRow> rows, double pseudoCount)
    {
        var counts = new int[SectionEvidence.Sections * StanceNames.Count];
        foreach (TrainingRow row in rows)
        {
            if (row.Stance is StanceLabel stance)
            {
                counts[((int)row.Section * StanceNames.Count) + (int)stance]++;
            }
        }

        return SectionEvidence.FromCounts(counts, pseudoCount);
    }

    private static ModelCard Card(
        TrainingSet set, TrainingOptions options, MaximumEntropyModel classifier, TemperatureScaling temperature, CrossValidationCard validation) => new()
    {
        Trainer = TrainingOptions.Lbfgs,
        Seed = options.Seed,
        L2Regularization = options.L2Regularization,
        Data = set.ToCard(),
        Features = new FeatureCard
        {
            HashBits = options.Ngrams.HashBits,
            WordNgramLength = options.Ngrams.WordNgramLength,
            ShortestCharNgram = options.Ngrams.ShortestCharNgram,
            CharNgramLength = options.Ngrams.CharNgramLength,
            ActiveBuckets = ActiveBuckets(classifier.NgramWeights),
            StyleCues = StyleCues.Count,
        },
        StanceTemperature = temperature.Stance,
        BiasTemperature = temperature.Bias,
        PageVoiceWeight = options.PageVoiceWeight,
        CrossValidation = validation,
    };

    private static int ActiveBuckets(ReadOnlySpan<float> weights)
    {
        int active = 0;
        for (int i = 0; i < weights.Length; i += MaximumEntropyModel.Heads)
        {
            active += weights.Slice(i, MaximumEntropyModel.Heads).ContainsAnyExcept(0f) ? 1 : 0;
        }

        return active;
    }
}
