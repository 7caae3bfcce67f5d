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
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(set.Rows, prior, options, cancellation);
        QuestionTargets targets = QuestionTargets.Of(set.Rows);
        IReadOnlyList<Fold> folds = GroupedFolds.Split(groups, options.LeaveOneOut ? Math.Max(2, FoldCount(groups, options)) : options.Folds, options.Seed);
        var judgements = new Judgement[set.Rows.Count];
        for (int i = 0; i < folds.Count; i++)
        {
            var inner = new TurnProgress(progress, i, folds.Count);
            (QuestionLogits[] logits, TemperatureScaling temperature) = JudgeFold(trainer, targets, groups, folds[i], prior, options, inner, cancellation);
            foreach (int row in folds[i].Validation)
            {
                judgements[row] = Judge(set.Rows[row], logits[row].Calibrate(temperature));
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
        MaximumEntropyTrainer trainer, QuestionTargets targets, IReadOnlyList<string> groups, Fold fold, StanceModel? prior, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        string[] innerGroups = [.. fold.Training.Select(r => groups[r])];
        if (innerGroups.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            double[] only = trainer.Fit(fold.Training, options.Strengths[0], [], options.Threads, cancellation);
            return (trainer.Score(only, options.Threads), TemperatureScaling.Identity);
        }

        IReadOnlyList<Fold> inner = [.. GroupedFolds.Split(innerGroups, options.Folds, options.Seed).Select(f => new Fold([.. f.Training.Select(i => fold.Training[i])], [.. f.Validation.Select(i => fold.Training[i])]))];
        StrengthChoice choice = StrengthSearch.Run(trainer, targets, inner, options.Strengths, options, progress, cancellation);
        QuestionTargets training = targets.Only(fold.Training);
        TemperatureScaling before = prior?.Temperature ?? TemperatureScaling.Identity;
        double[] weights = trainer.Fit(fold.Training, choice.Strengths, [], options.Threads, cancellation);
        QuestionLogits[] logits = trainer.Score(weights, options.Threads);
        if (options.Trainer != TrainingOptions.FastTree)
        {
            return (logits, options.InterceptShift is not null ? prior!.Temperature : TemperatureFitter.Fit(training, choice.OutOfFold, before, options.ShareOfOwnRows));
        }

        TreeStageResult trees = TreeStage.Fit(trainer, training, inner, choice.OutOfFold, options.Trees with { Threads = options.Threads }, cancellation);
        QuestionLogits[] refined = [.. logits.Select((l, row) => trees.Trees.Refine(l, trainer.CuesOf(row)))];
        return (refined, TemperatureFitter.Fit(training, trees.OutOfFold, before, options.ShareOfOwnRows));
    }
}
