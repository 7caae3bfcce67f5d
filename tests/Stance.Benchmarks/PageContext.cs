using System.Globalization;
using Stance.Features;
using Stance.Labels;
using Stance.Learning.Metrics;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Rows;
using Stance.Sentences;

namespace Stance.Benchmarks;

/// <summary>Sentences of whole pages judged alone and in the context of their page: macro-F1 of neutral and editorial.</summary>
/// <remarks>Rows of a page follow each other in reading order; those that <c>furniture</c> marks, and pages of fewer than six rows, are left out.</remarks>
internal static class PageContext
{
    private const int FewestRows = 6;

    /// <summary>Prints a markdown table.</summary>
    /// <param name="pagesFile">Labelled rows of whole pages.</param>
    /// <param name="modelFile">The model.</param>
    public static void Run(string pagesFile, string modelFile)
    {
        StanceModel model = ModelFile.Read(File.ReadAllBytes(modelFile), modelFile);
        List<TrainingRow[]> pages =
        [
            .. TrainingRowReader.ReadAll([pagesFile]).Where(r => r.Fields.GetValueOrDefault("furniture") is not "1")
                .GroupBy(r => r.Document, StringComparer.Ordinal).Select(g => g.ToArray()).Where(g => g.Length >= FewestRows),
        ];
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Length)} sentences; the voice is centred on {model.Page.Voice.Centre.ToString("F2", CultureInfo.InvariantCulture)}");
        Console.WriteLine("| | macro-F1 of neutral and editorial |");
        Console.WriteLine("|---|---|");
        foreach ((string name, double weight) in new[] { ("alone", 0.0), ("page voice × 0.25", 0.25), ("page voice × 0.5", 0.5), ("page voice × 0.75", 0.75), ("page voice × 1", 1.0) })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {MacroF1(pages, model, new PageVoice(weight, model.Page.Voice.Centre)):F3} |"));
        }
    }

    private static double MacroF1(List<TrainingRow[]> pages, StanceModel model, PageVoice voice)
    {
        var confusion = new ConfusionMatrix(2);
        var scratch = new ScoringScratch();
        foreach (TrainingRow[] page in pages)
        {
            SectionKind[] sections = [.. page.Select(r => r.Section == SectionKind.None ? SectionKind.Body : r.Section)];
            var logits = new double[page.Length * StanceNames.Count];
            for (int i = 0; i < page.Length; i++)
            {
                Sentence sentence = SentenceFinder.Whole(page[i].Text);
                model.Logits(page[i].Text, sentence, scratch).Calibrate(model.Temperature).ToStance(logits.AsSpan(i * StanceNames.Count, StanceNames.Count));
                model.Page.Sections.AddTo(logits.AsSpan(i * StanceNames.Count, StanceNames.Count), sections[i]);
            }

            voice.Apply(sections, logits);
            for (int i = 0; i < page.Length; i++)
            {
                if (page[i].Stance is StanceLabel.Neutral or StanceLabel.Editorial)
                {
                    bool editorial = logits[(i * StanceNames.Count) + (int)StanceLabel.Editorial] > logits[(i * StanceNames.Count) + (int)StanceLabel.Neutral];
                    confusion.Add((int)page[i].Stance!.Value, editorial ? 1 : 0);
                }
            }
        }

        return confusion.MacroF1;
    }
}
