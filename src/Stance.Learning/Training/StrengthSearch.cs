using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Chooses for each question how strongly its weights are held to the prior: the λ of the lowest out-of-fold log-loss.</summary>
/// <remarks>
/// Every fold is fitted along the path of strengths, the strongest first, each from the one before. The questions don't
/// touch each other, so that one fit serves all. Deterministic; folds run in parallel.
/// </remarks>
internal static class StrengthSearch
{
    /// <summary>Searches.</summary>
    /// <param name="trainer">The rows.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="folds">How they are cut.</param>
    /// <param name="candidates">Strengths, falling; one alone is taken as it is.</param>
    /// <param name="options">Threads.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    public static StrengthChoice Run(
        MaximumEntropyTrainer trainer, QuestionTargets targets, IReadOnlyList<Fold> folds, IReadOnlyList<QuestionStrengths> candidates, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        var logits = new QuestionLogits[candidates.Count][];
        for (int i = 0; i < logits.Length; i++)
        {
            logits[i] = new QuestionLogits[targets.RowCount];
        }

        int done = 0;
        int outer = Math.Min(options.Threads, folds.Count);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = outer, CancellationToken = cancellation };
        Parallel.ForEach(folds, parallel, fold =>
        {
            double[] weights = [];
            for (int i = 0; i < candidates.Count; i++)
            {
                weights = trainer.Fit(fold.Training, candidates[i], weights, Math.Max(1, options.Threads / outer), cancellation);
                QuestionLogits[] all = trainer.Score(weights, 1);
                foreach (int row in fold.Validation)
                {
                    logits[i][row] = all[row];
                }

                progress?.Report((double)Interlocked.Increment(ref done) / (folds.Count * candidates.Count));
            }
        });
        return Choose(targets, folds, candidates, logits);
    }

    private static StrengthChoice Choose(QuestionTargets targets, IReadOnlyList<Fold> folds, IReadOnlyList<QuestionStrengths> candidates, QuestionLogits[][] logits)
    {
        int[] held = [.. folds.SelectMany(f => f.Validation).Order()];
        int[] best = [.. Enum.GetValues<Question>().Select(q => Best(targets, held, q, logits))];
        var strengths = new QuestionStrengths(candidates[best[0]].Audience, candidates[best[1]].Editorial, candidates[best[2]].Bias);
        QuestionLogits[] outOfFold = [.. Enumerable.Range(0, targets.RowCount).Select(row => new QuestionLogits(logits[best[0]][row].Audience, logits[best[1]][row].Editorial, logits[best[2]][row].Bias))];
        return new StrengthChoice(strengths, outOfFold);
    }

    // The strongest of equals.
    private static int Best(QuestionTargets targets, int[] held, Question question, QuestionLogits[][] logits)
    {
        int best = 0;
        double lowest = double.PositiveInfinity;
        for (int i = 0; i < logits.Length; i++)
        {
            double loss = Loss(targets, held, question, logits[i]);
            if (loss < lowest)
            {
                (best, lowest) = (i, loss);
            }
        }

        return best;
    }

    private static double Loss(QuestionTargets targets, int[] held, Question question, QuestionLogits[] logits)
    {
        double loss = 0;
        foreach (int row in held)
        {
            int at = (row * DesignMatrix.Lanes) + (int)question;
            double z = logits[row][question];
            loss += targets.Weights[at] * (DeterministicMath.LogOnePlusExp(z) - (targets.Targets[at] * z));
        }

        return loss;
    }
}
