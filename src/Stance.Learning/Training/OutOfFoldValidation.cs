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
    /// <param name="outOfFold">What the words of each say, calibrated; index for index.</param>
    /// <param name="page">What a page says.</param>
    /// <param name="folds">How many, for the origin.</param>
    /// <param name="written">Whether the rows were written to learn from: the model's base rates are then those of real text, and not theirs.</param>
    public static ValidationTable Of(IReadOnlyList<TrainingRow> rows, QuestionLogits[] outOfFold, PageEvidence page, int folds, bool written)
    {
        var logits = new double[rows.Count * StanceNames.Count];
        for (int row = 0; row < rows.Count; row++)
        {
            Span<double> stance = logits.AsSpan(row * StanceNames.Count, StanceNames.Count);
            outOfFold[row].ToStance(stance);
            page.Sections.AddTo(stance, rows[row].Section);
        }

        foreach (IGrouping<string, int> document in Enumerable.Range(0, rows.Count).GroupBy(r => rows[r].Document, StringComparer.Ordinal))
        {
            Speak(rows, [.. document], page.Voice, logits);
        }

        int[] counted = [.. Enumerable.Range(0, rows.Count).Where(r => rows[r].Section == SectionKind.None || PageVoice.IsOwn(rows[r].Section))];
        double[] bias = [.. outOfFold.Select(q => q.Bias)];
        if (written)
        {
            Recentre(rows, counted, logits, bias);
        }

        return ValidationTableBuilder.Build($"out-of-fold, {folds} folds by document", counted.Select(r => new ValidationSentence(
            rows[r].Document, rows[r].Stance, LabelProbabilities.FromLogits(logits.AsSpan(r * StanceNames.Count, StanceNames.Count)), rows[r].Biased, DeterministicMath.Logistic(bias[r]))));
    }

    // Written rows comment oftener than real text, for which the model is calibrated: their log-odds move all by as much as makes the mean probability right.
    private static void Recentre(IReadOnlyList<TrainingRow> rows, int[] counted, double[] logits, double[] bias)
    {
        int[] articles = [.. counted.Where(r => rows[r].Stance is StanceLabel.Neutral or StanceLabel.Editorial)];
        double[] odds = [.. articles.Select(r => logits[(r * StanceNames.Count) + (int)StanceLabel.Editorial] - logits[(r * StanceNames.Count) + (int)StanceLabel.Neutral])];
        double editorial = Shift(odds, articles.Count(r => rows[r].Stance == StanceLabel.Editorial));
        int[] judged = [.. counted.Where(r => rows[r].Biased is not null)];
        double loaded = Shift([.. judged.Select(r => bias[r])], judged.Count(r => rows[r].Biased == true));
        foreach (int row in counted)
        {
            logits[(row * StanceNames.Count) + (int)StanceLabel.Editorial] += editorial / 2;
            logits[(row * StanceNames.Count) + (int)StanceLabel.Neutral] -= editorial / 2;
            bias[row] += loaded;
        }
    }

    // What all log-odds must be raised by for their probabilities to sum to the number that are true; 0 where none or all are.
    private static double Shift(double[] odds, int yes)
    {
        (double low, double high) = yes == 0 || yes == odds.Length ? (0, 0) : (-20.0, 20.0);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = odds.Sum(o => DeterministicMath.Logistic(o + middle)) < yes ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
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
