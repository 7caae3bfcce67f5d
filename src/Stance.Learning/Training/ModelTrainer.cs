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
        IPreparedTrainer trainer = options.Trainer.Prepare(set.Rows, prior?.Model, options, cancellation);
        string[] documents = [.. set.Rows.Select(r => r.Document)];
        IReadOnlyList<Fold> folds = GroupedFolds.Split(documents, options.Folds, options.Seed);
        ITrainedClassifier trained = trainer.Train([.. Enumerable.Range(0, set.Rows.Count)], folds, new PartProgress(progress, 0.9), cancellation);
        QuestionTargets targets = QuestionTargets.Of(set.Rows);
        TemperatureScaling temperature = trained.Temperature ?? TemperatureFitter.Fit(targets, trained.OutOfFold, prior?.Model.Temperature ?? TemperatureScaling.Identity, options.ShareOfOwnRows);
        QuestionLogits[] calibrated = [.. trained.OutOfFold.Select(l => l.Calibrate(temperature))];
        // Rows that move no base rate move no centre either.
        var voice = new PageVoice(options.PageVoiceWeight, options.InterceptShift is null ? VoiceCentre.Of(targets, trained.OutOfFold, temperature) : prior!.Model.Page.Voice.Centre);
        ModelCard card = Card(set, prior, options) with
        {
            Features = trained.Features,
            Strengths = trained.Strengths,
            Temperature = temperature,
            CrossValidation = CrossValidator.Summarise([.. set.Rows.Select((row, i) => CrossValidator.Judge(row, calibrated[i]))], "document", folds.Count, options.Seed),
            PageVoiceCentre = voice.Centre,
        };
        var page = new PageEvidence(Evidence(set.Rows, options.SectionPseudoCount), voice);
        ValidationTable errors = OutOfFoldValidation.Of(set.Rows, calibrated, page, folds.Count, options.InterceptShift is not null);
        return new StanceModel(trained.ToClassifier(), temperature, page, card) { Style = prior?.Model.Style, Validation = errors };
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

    private static ModelCard Card(TrainingSet set, PriorModel? prior, TrainingOptions options) => new()
    {
        Trainer = options.Trainer.Name,
        Engine = options.Trainer.Engine,
        Seed = options.Seed,
        L1Regularization = options.L1Regularization,
        Prior = prior?.Sha256,
        Pretraining = prior?.Model.Card.Pretraining,
        Data = set.ToCard(),
        Features = FeatureCard.None,
        PageVoiceWeight = options.PageVoiceWeight,
    };
}
