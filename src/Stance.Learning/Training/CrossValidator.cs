using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Judges every row by a model that has seen neither it nor any row of its group.</summary>
public static class CrossValidator
{
    /// <summary>Cross-validates, everything that is chosen chosen inside each fold, and sums up.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="by">The group column's name, for the result.</param>
    /// <param name="groups">What is kept together, index for index.</param>
    /// <param name="prior">What each fold's model starts from, or null.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="TrainingDataException">The rows do not suffice.</exception>
    public static CrossValidationCard Run(
        TrainingSet set, string by, IReadOnlyList<string> groups, StanceModel? prior, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(groups);
        IReadOnlyList<Judgement> judgements = Judge(set, groups, prior, options, progress, cancellation);
        return Summarise(judgements, by, FoldCount(groups, options), options.Seed);
    }

    /// <summary>The judgements behind <see cref="Run"/>, row for row.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="groups">What is kept together, index for index.</param>
    /// <param name="prior">What each fold's model starts from, or null.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="TrainingDataException">The rows do not suffice.</exception>
    public static IReadOnlyList<Judgement> Judge(
        TrainingSet set, IReadOnlyList<string> groups, StanceModel? prior, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(options);
        ModelTrainer.RequireLearnable(set);
        options = prior is null ? options with { InterceptShift = null } : options;
        IPreparedTrainer trainer = options.Trainer.Prepare(set.Rows, prior, options, cancellation);
        QuestionTargets targets = QuestionTargets.Of(set.Rows);
        IReadOnlyList<Fold> folds = GroupedFolds.Split(groups, options.LeaveOneOut ? Math.Max(2, FoldCount(groups, options)) : options.Folds, options.Seed);
        var judgements = new Judgement[set.Rows.Count];
        for (int i = 0; i < folds.Count; i++)
        {
            var inner = new TurnProgress(progress, i, folds.Count);
            (QuestionLogits[] logits, TemperatureScaling temperature) = JudgeFold(trainer, targets, groups, folds[i], prior, options, inner, cancellation);
            for (int j = 0; j < logits.Length; j++)
            {
                int row = folds[i].Validation[j];
                judgements[row] = Judge(set.Rows[row], logits[j].Calibrate(temperature));
            }
        }

        return judgements;
    }

    /// <summary>The folds that these groups are cut into.</summary>
    internal static int FoldCount(IReadOnlyList<string> groups, TrainingOptions options)
    {
        int distinct = groups.Distinct(StringComparer.Ordinal).Count();
        return options.LeaveOneOut ? distinct : Math.Min(options.Folds, distinct);
    }

    /// <summary>One row as a judgement.</summary>
    internal static Judgement Judge(TrainingRow row, QuestionLogits calibrated)
    {
        Span<double> stance = stackalloc double[StanceNames.Count];
        calibrated.ToStance(stance);
        return new Judgement(row.Document, row.Stance, LabelProbabilities.FromLogits(stance), row.Biased, DeterministicMath.Logistic(calibrated.Bias));
    }

    internal static CrossValidationCard Summarise(IReadOnlyList<Judgement> judgements, string by, int folds, int seed) => new()
    {
        By = by,
        Folds = folds,
        Stance = MetricsCalculator.Stance(judgements, seed),
        Bias = MetricsCalculator.Bias(judgements, seed),
    };

    // Strength and temperature are chosen on the fold's own training rows, by folds inside it.
    private static (QuestionLogits[] Logits, TemperatureScaling Temperature) JudgeFold(
        IPreparedTrainer trainer, QuestionTargets targets, IReadOnlyList<string> groups, Fold fold, StanceModel? prior, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        string[] innerGroups = [.. fold.Training.Select(r => groups[r])];
        IReadOnlyList<Fold> inner = innerGroups.Distinct(StringComparer.Ordinal).Count() < 2
            ? []
            : [.. GroupedFolds.Split(innerGroups, options.Folds, options.Seed).Select(f => new Fold([.. f.Training.Select(i => fold.Training[i])], [.. f.Validation.Select(i => fold.Training[i])]))];
        ITrainedClassifier trained = trainer.Train(fold.Training, inner, progress, cancellation);
        TemperatureScaling temperature = inner.Count == 0
            ? TemperatureScaling.Identity
            : trained.Temperature ?? TemperatureFitter.Fit(targets.Only(fold.Training), trained.OutOfFold, prior?.Temperature ?? TemperatureScaling.Identity, options.ShareOfOwnRows);
        return (trained.Score(fold.Validation), temperature);
    }
}
