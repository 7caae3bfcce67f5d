using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>How the articles sound on which a model's base rates rest: where the voice of a page begins to say something. Stateless.</summary>
internal static class VoiceCentre
{
    /// <summary>The mean log-odds of comment against report, cut off as <see cref="PageVoice"/> does; 0 without such rows.</summary>
    /// <param name="targets">Tells which rows an article speaks in.</param>
    /// <param name="logits">Out of fold; index for index.</param>
    /// <param name="temperature">What calibrates them.</param>
    public static double Of(QuestionTargets targets, IReadOnlyList<QuestionLogits> logits, TemperatureScaling temperature)
    {
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < targets.RowCount; row++)
        {
            double counts = targets.Weights[(row * DesignMatrix.Lanes) + (int)Question.Editorial];
            sum += counts * PageVoice.Clip(logits[row].Editorial / temperature.Editorial);
            weight += counts;
        }

        return weight == 0 ? 0 : Math.Round(sum / weight, 6);
    }
}
