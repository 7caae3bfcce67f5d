using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>The built-in engine's trainer with its rows: the strength is searched by folds, then all rows are learned from, and the trees if they are asked for.</summary>
internal sealed class PreparedBuiltIn(MaximumEntropyTrainer trainer, QuestionTargets targets, StanceModel? prior, TrainingOptions options, bool withTrees) : IPreparedTrainer
{
    public ITrainedClassifier Train(IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (folds.Count == 0)
        {
            return Fit(rows, new StrengthChoice(options.Strengths[0], []), null, cancellation);
        }

        StrengthChoice choice = StrengthSearch.Run(trainer, targets, folds, options.Strengths, options, progress, cancellation);
        TreeStageResult? trees = withTrees ? TreeStage.Fit(trainer, targets.Only(rows), folds, choice.OutOfFold, options.Trees with { Threads = options.Threads }, cancellation) : null;
        return Fit(rows, choice, trees, cancellation);
    }

    private TrainedBuiltIn Fit(IReadOnlyList<int> rows, StrengthChoice choice, TreeStageResult? trees, CancellationToken cancellation) => new(trainer)
    {
        Weights = trainer.Fit(rows, choice.Strengths, [], options.Threads, cancellation),
        Trees = trees?.Trees,
        OutOfFold = trees?.OutOfFold ?? choice.OutOfFold,
        Temperature = options.InterceptShift is not null && trees is null ? prior!.Temperature : null,
        Strengths = choice.Strengths,
        Settings = prior?.BuiltIn!.Extractor.Settings ?? options.Ngrams,
        Threads = options.Threads,
    };
}
