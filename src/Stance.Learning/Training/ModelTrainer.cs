using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>From labelled rows to a finished model: cross-validated, calibrated, fitted on all rows, with its card.</summary>
/// <remarks>The same rows and options give the same model, whatever the number of threads and the machine.</remarks>
public static class ModelTrainer
{
    /// <summary>Trains.</summary>
    /// <param name="set">The rows; at least two documents, and rows of at least two stances.</param>
    /// <param name="prior">What to adapt, or null to start from nothing.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="TrainingDataException">The rows do not suffice.</exception>
    public static StanceModel Train(TrainingSet set, PriorModel? prior, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        RequireLearnable(set);
        options = prior is null ? options with { InterceptShift = null } : options;
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(set.Rows, prior?.Model, options, cancellation);
        QuestionTargets targets = QuestionTargets.Of(set.Rows);
        string[] documents = [.. set.Rows.Select(r => r.Document)];
        IReadOnlyList<Fold> folds = GroupedFolds.Split(documents, options.Folds, options.Seed);
        StrengthChoice choice = StrengthSearch.Run(trainer, targets, folds, options.Strengths, options, new PartProgress(progress, 0.9), cancellation);
        TreeStageResult? trees = options.Trainer == TrainingOptions.FastTree
            ? TreeStage.Fit(trainer, targets, folds, choice.OutOfFold, options.Trees with { Threads = options.Threads }, cancellation)
            : null;
        QuestionLogits[] outOfFold = trees?.OutOfFold ?? choice.OutOfFold;
        TemperatureScaling temperature = options.InterceptShift is not null && trees is null ? prior!.Model.Temperature : TemperatureFitter.Fit(targets, outOfFold, prior?.Model.Temperature ?? TemperatureScaling.Identity, options.ShareOfOwnRows);
        List<Judgement> judgements = [.. set.Rows.Select((row, i) => CrossValidator.Judge(row, outOfFold[i].Calibrate(temperature)))];
        CrossValidationCard validation = CrossValidator.Summarise(judgements, "document", folds.Count, options.Seed);
        double[] weights = trainer.Fit([.. Enumerable.Range(0, set.Rows.Count)], choice.Strengths, [], options.Threads, cancellation);
        MaximumEntropyModel classifier = trainer.ToModel(weights);
        var extractor = new FeatureExtractor(prior?.Model.Extractor.Settings ?? options.Ngrams);
        // Rows that move no base rate move no centre either.
        var voice = new PageVoice(options.PageVoiceWeight, options.InterceptShift is null ? VoiceCentre.Of(targets, outOfFold, temperature) : prior!.Model.Page.Voice.Centre);
        ModelCard card = Card(set, prior, options, extractor.Settings, classifier) with
        {
            Strengths = choice.Strengths,
            Temperature = temperature,
            CrossValidation = validation,
            PageVoiceCentre = voice.Centre,
        };
        var page = new PageEvidence(Evidence(set.Rows, options.SectionPseudoCount), voice);
        ValidationTable errors = OutOfFoldValidation.Of(set.Rows, outOfFold, temperature, page, folds.Count);
        return new StanceModel(extractor, classifier, trainer.Cues, temperature, page, card) { Trees = trees?.Trees, Style = prior?.Model.Style, Validation = errors };
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

    private static ModelCard Card(TrainingSet set, PriorModel? prior, TrainingOptions options, NgramSettings ngrams, MaximumEntropyModel classifier) => new()
    {
        Trainer = options.Trainer,
        Seed = options.Seed,
        L1Regularization = options.L1Regularization,
        Prior = prior?.Sha256,
        Pretraining = prior?.Model.Card.Pretraining,
        Data = set.ToCard(),
        Features = Features(ngrams, classifier),
        PageVoiceWeight = options.PageVoiceWeight,
    };

    internal static FeatureCard Features(NgramSettings ngrams, MaximumEntropyModel classifier) => new()
    {
        HashBits = ngrams.HashBits,
        WordNgramLength = ngrams.WordNgramLength,
        ShortestCharNgram = ngrams.ShortestCharNgram,
        CharNgramLength = ngrams.CharNgramLength,
        ActiveBuckets = ActiveBuckets(classifier.NgramWeights),
        KnownWords = classifier.Words.Count,
        StyleCues = StyleCues.Count,
    };

    private static int ActiveBuckets(ReadOnlySpan<float> weights)
    {
        int active = 0;
        for (int i = 0; i < weights.Length; i += MaximumEntropyModel.Lanes)
        {
            active += weights.Slice(i, MaximumEntropyModel.Lanes).ContainsAnyExcept(0f) ? 1 : 0;
        }

        return active;
    }
}
