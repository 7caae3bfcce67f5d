using System.Globalization;
using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Cli.Comparing;

/// <summary>Sentences with their true labels, from which a comparison takes the classifier's errors.</summary>
/// <remarks>Only those of headlines and bodies (or of no section) count: it is those whose shares are corrected.</remarks>
internal static class ValidationFile
{
    private static readonly string[] Given = ["neutral", "editorial", "reader", "bias"];

    /// <summary>The errors in a file.</summary>
    /// <param name="path">CSV with <c>text</c>, <c>stance</c> and, where known, <c>biased</c>; what 'stance score' wrote keeps the labels that the program had given.</param>
    /// <param name="model">Labels the rows that carry no answers of the program, each by its own words.</param>
    /// <exception cref="TrainingDataException">A row can't be used.</exception>
    /// <exception cref="InputFormatException">No row counts.</exception>
    public static ValidationTable Read(string path, StanceModel model)
    {
        var labeller = new PageLabeller(model);
        var scratch = new ScoringScratch();
        var sentences = new List<ValidationSentence>();
        foreach (TrainingRow row in TrainingRowReader.ReadAll([path]))
        {
            if (row.Section is SectionKind.Headline or SectionKind.Body or SectionKind.None && (row.Stance is not null || row.Biased is not null))
            {
                sentences.Add(Answer(row) ?? Label(row, labeller, scratch));
            }
        }

        if (sentences.All(s => s.Stance is null))
        {
            throw new InputFormatException($"--validation {path}: no row of a headline or body has a stance ({string.Join(", ", StanceNames.All)})");
        }

        int documents = sentences.Select(s => s.Document).Distinct(StringComparer.Ordinal).Count();
        return ValidationTableBuilder.Build(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, {sentences.Count} sentences of {documents} documents"), sentences);
    }

    // What the program had said; null where the row does not tell.
    private static ValidationSentence? Answer(TrainingRow row)
    {
        Span<double> given = stackalloc double[Given.Length];
        for (int i = 0; i < given.Length; i++)
        {
            string text = row.Fields.GetValueOrDefault(Given[i], "");
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out given[i]) || given[i] is not (>= 0 and <= 1))
            {
                return null;
            }
        }

        return new ValidationSentence(row.Document, row.Stance, new LabelProbabilities(given[0], given[1], given[2]), row.Biased, given[3]);
    }

    private static ValidationSentence Label(TrainingRow row, PageLabeller labeller, ScoringScratch scratch)
    {
        LabelledSentence labelled = labeller.LabelSentence(row.Text, 0, scratch);
        return new ValidationSentence(row.Document, row.Stance, labelled.Probabilities, row.Biased, labelled.Bias);
    }
}
