using System.Globalization;
using Stance.Features;
using Stance.Labels;
using Stance.Learning.Metrics;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Rows;
using Stance.Sentences;

namespace Stance.Benchmarks;

/// <summary>Sentences of whole pages judged alone and in the context of their page (its voice, its quotations): macro-F1 of neutral and editorial.</summary>
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

    // With a voice, a row is read in its page too: a quotation may go on from one row to the next.
    private static double MacroF1(List<TrainingRow[]> pages, StanceModel model, PageVoice voice)
    {
        var confusion = new ConfusionMatrix(2);
        var scratch = new ScoringScratch();
        foreach (TrainingRow[] page in pages)
        {
            (string text, List<Sentence> sentences) = Read(page, voice.Weight > 0);
            var logits = new double[page.Length * StanceNames.Count];
            for (int i = 0; i < page.Length; i++)
            {
                model.Logits(text, sentences[i], scratch).Calibrate(model.Temperature).ToStance(logits.AsSpan(i * StanceNames.Count, StanceNames.Count));
                model.Page.Sections.AddTo(logits.AsSpan(i * StanceNames.Count, StanceNames.Count), sentences[i].Section);
            }

            voice.Apply([.. sentences.Select(s => s.Section)], logits);
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

    /// <summary>A page of labelled rows as one text. Rows of one section make one block.</summary>
    public static (string Text, List<Sentence> Sentences) Read(TrainingRow[] page, bool inContext)
    {
        string text = string.Join(' ', page.Select(r => r.Text));
        var sentences = new List<Sentence>();
        int at = 0;
        for (int i = 0; i < page.Length;)
        {
            SectionKind kind = page[i].Section == SectionKind.None ? SectionKind.Body : page[i].Section;
            int start = at;
            var spans = new List<TextSpan>();
            for (SectionKind given = page[i].Section; i < page.Length && page[i].Section == given; i++)
            {
                spans.Add(new TextSpan(at, page[i].Text.Length));
                at += page[i].Text.Length + 1;
            }

            IReadOnlyList<TextSpan> whole = Quotations.Find(text, TextSpan.FromBounds(start, at - 1));
            sentences.AddRange(spans.Select(span => new Sentence(kind, span, inContext ? whole : Quotations.Find(text, span), 0, false)));
        }

        return (text, sentences);
    }
}
