using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Learning.Training;

/// <summary>A model's errors as its cross-validation met them: every row judged by weights that had not seen its document, and as a page's sentence is judged.</summary>
/// <remarks>
/// Rows of headline and body alone, and those of no section: what is corrected by it is the tone of articles. Rows of one
/// document are a page in reading order, and get what their section and the page's voice say, as <see cref="PageLabeller"/> does it.
/// </remarks>
internal static class OutOfFoldValidation
{
    /// <summary>The table.</summary>
    /// <param name="rows">The training rows.</param>
    /// <param name="outOfFold">What the words of each say, uncalibrated; index for index.</param>
    /// <param name="temperature">What calibrates that.</param>
    /// <param name="page">What a page says.</param>
    /// <param name="folds">How many, for the origin.</param>
    public static ValidationTable Of(IReadOnlyList<TrainingRow> rows, QuestionLogits[] outOfFold, TemperatureScaling temperature, PageEvidence page, int folds)
    {
        var logits = new double[rows.Count * StanceNames.Count];
        for (int row = 0; row < rows.Count; row++)
        {
            Span<double> stance = logits.AsSpan(row * StanceNames.Count, StanceNames.Count);
            outOfFold[row].Calibrate(temperature).ToStance(stance);
            page.Sections.AddTo(stance, rows[row].Section);
        }

        foreach (IGrouping<string, int> document in Enumerable.Range(0, rows.Count).GroupBy(r => rows[r].Document, StringComparer.Ordinal))
        {
            Speak(rows, [.. document], page.Voice, logits);
        }

        IEnumerable<int> counted = Enumerable.Range(0, rows.Count).Where(r => rows[r].Section == SectionKind.None || PageVoice.IsOwn(rows[r].Section));
        return ValidationTableBuilder.Build($"out-of-fold, {folds} folds by document", counted.Select(r => new ValidationSentence(
            rows[r].Document, rows[r].Stance, LabelProbabilities.FromLogits(logits.AsSpan(r * StanceNames.Count, StanceNames.Count)), rows[r].Biased, DeterministicMath.Logistic(outOfFold[r].Calibrate(temperature).Bias))));
    }

    private static void Speak(IReadOnlyList<TrainingRow> rows, int[] document, PageVoice voice, double[] logits)
    {
        var page = new double[document.Length * StanceNames.Count];
        for (int i = 0; i < document.Length; i++)
        {
            logits.AsSpan(document[i] * StanceNames.Count, StanceNames.Count).CopyTo(page.AsSpan(i * StanceNames.Count));
        }

        voice.Apply([.. document.Select(r => rows[r].Section)], page);
        for (int i = 0; i < document.Length; i++)
        {
            page.AsSpan(i * StanceNames.Count, StanceNames.Count).CopyTo(logits.AsSpan(document[i] * StanceNames.Count));
        }
    }
}
