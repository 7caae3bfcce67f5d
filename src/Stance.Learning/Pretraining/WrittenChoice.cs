using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>Chooses for each question the strength for written rows, and the change of intercepts that goes with it.</summary>
/// <remarks>The strength by how the adapted logits rank real rows, whatever their base rate (<see cref="CalibratedLoss"/>); the intercept so that their mean stays.</remarks>
internal static class WrittenChoice
{
    /// <summary>Chooses.</summary>
    /// <param name="targets">Real labelled rows.</param>
    /// <param name="before">Their logits by models that had not seen their outlet, not adapted.</param>
    /// <param name="candidates">Strengths.</param>
    /// <param name="adapted">For each strength the logits after adapting to the written rows, intercepts kept.</param>
    /// <param name="log">Told the losses.</param>
    public static (QuestionStrengths Strengths, QuestionLogits Shift) Of(
        QuestionTargets targets, QuestionLogits[] before, double[] candidates, QuestionLogits[][] adapted, Action<string> log)
    {
        (double Strength, double Shift) audience = Of(targets, before, candidates, adapted, log, Question.Audience);
        (double Strength, double Shift) editorial = Of(targets, before, candidates, adapted, log, Question.Editorial);
        (double Strength, double Shift) bias = Of(targets, before, candidates, adapted, log, Question.Bias);
        return (new QuestionStrengths(audience.Strength, editorial.Strength, bias.Strength), new QuestionLogits(audience.Shift, editorial.Shift, bias.Shift));
    }

    private static (double Strength, double Shift) Of(
        QuestionTargets targets, QuestionLogits[] before, double[] candidates, QuestionLogits[][] adapted, Action<string> log, Question question)
    {
        int[] rows = [.. Enumerable.Range(0, targets.RowCount).Where(r => targets.Weights[(r * DesignMatrix.Lanes) + (int)question] > 0)];
        double mean = Mean(rows, before, question);
        double[] shifts = [.. adapted.Select(logits => mean - Mean(rows, logits, question))];
        double[] losses = [.. adapted.Select(logits => CalibratedLoss.Of(targets, logits, question))];
        log($"strength for the written rows, {question}: " + string.Join(", ", candidates.Zip(losses, (c, l) => FormattableString.Invariant($"{c} {l:F5}"))));
        int best = Array.IndexOf(losses, losses.Min());
        return (candidates[best], Math.Round(shifts[best], 6));
    }

    private static double Mean(int[] rows, QuestionLogits[] logits, Question question)
    {
        double sum = 0;
        foreach (int row in rows)
        {
            sum += logits[row][question];
        }

        return rows.Length == 0 ? 0 : sum / rows.Length;
    }
}
