using Stance.Learning.Data;
using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Fits boosted trees to the linear model's out-of-fold logits and the style cues (stacking, Wolpert 1992).</summary>
/// <remarks>
/// The trees never see a logit by a model that knew the row. Those that judge a fold are fitted without it; the linear
/// logits of their rows come from models that may have seen the fold's rows, as is usual in stacking. Deterministic.
/// </remarks>
internal static class TreeStage
{
    /// <summary>Fits, and judges every row out of fold.</summary>
    /// <param name="trainer">Gives the rows' cues.</param>
    /// <param name="targets">What the rows should answer.</param>
    /// <param name="folds">As the linear logits were made with.</param>
    /// <param name="linear">Out-of-fold logits.</param>
    /// <param name="options">The trees' settings.</param>
    /// <param name="cancellation">Stops between trees.</param>
    public static TreeStageResult Fit(
        MaximumEntropyTrainer trainer, QuestionTargets targets, IReadOnlyList<Fold> folds, QuestionLogits[] linear, FastTreeOptions options, CancellationToken cancellation)
    {
        var features = new float[linear.Length][];
        for (int row = 0; row < features.Length; row++)
        {
            features[row] = new float[QuestionTrees.FeatureCount];
            QuestionTrees.Fill(linear[row], trainer.CuesOf(row), features[row]);
        }

        QuestionTrees trees = Fit(features, targets, options, cancellation);
        var refined = new QuestionLogits[linear.Length];
        foreach (Fold fold in folds)
        {
            QuestionTrees without = Fit(features, targets.Only(fold.Training), options, cancellation);
            foreach (int row in fold.Validation)
            {
                refined[row] = without.Refine(linear[row], trainer.CuesOf(row));
            }
        }

        return new TreeStageResult(trees, refined);
    }

    // A question that not both answers are known to keeps the linear answer.
    private static QuestionTrees Fit(float[][] features, QuestionTargets targets, FastTreeOptions options, CancellationToken cancellation) =>
        new([.. Enum.GetValues<Question>().Select(question => targets.HasBoth(question) ? Fit(features, targets, question, options, cancellation) : null)]);

    private static TreeEnsemble Fit(float[][] features, QuestionTargets targets, Question question, FastTreeOptions options, CancellationToken cancellation)
    {
        var labels = new int[features.Length];
        for (int row = 0; row < labels.Length; row++)
        {
            int at = (row * DesignMatrix.Lanes) + (int)question;
            labels[row] = targets.Weights[at] > 0 ? (int)targets.Targets[at] : -1;
        }

        return FastTreeTrainer.Train(new TreeTrainingRows { Features = features, Labels = labels }, 2, options, cancellation).Ensemble;
    }
}
