using Stance.Comparison;
using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Rows;
using Stance.Sentences;

namespace Stance.Benchmarks.Comparison;

/// <summary>Labelled sentences of other people's, judged by a model: single ones by their own words, whole pages in their context.</summary>
internal static class RealSentences
{
    /// <summary>Judges rows one by one.</summary>
    public static IReadOnlyList<JudgedSentence> ReadRows(string file, StanceModel model)
    {
        IReadOnlyList<TrainingRow> rows = TrainingRowReader.ReadAll([file]);
        var judged = new JudgedSentence[rows.Count];
        var labeller = new PageLabeller(model);
        Parallel.For(0, rows.Count, () => new ScoringScratch(), (i, _, scratch) =>
        {
            LabelledSentence labelled = labeller.LabelSentence(rows[i].Text, i, scratch);
            judged[i] = new JudgedSentence(rows[i].Document, Cell(rows[i]), rows[i].Stance, rows[i].Biased, Tone(labelled, rows[i].Text));
            return scratch;
        }, _ => { });
        return judged;
    }

    /// <summary>Judges pages, a list each; rows that <c>furniture</c> marks are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<JudgedSentence>> ReadPages(string file, StanceModel model)
    {
        var scratch = new ScoringScratch();
        var labeller = new PageLabeller(model);
        var pages = new List<IReadOnlyList<JudgedSentence>>();
        foreach (IGrouping<string, TrainingRow> page in TrainingRowReader.ReadAll([file]).Where(r => r.Fields.GetValueOrDefault("furniture") is not "1").GroupBy(r => r.Document, StringComparer.Ordinal))
        {
            TrainingRow[] rows = [.. page];
            (string text, List<Sentence> sentences) = PageContext.Read(rows, inContext: true);
            LabelledSentence[] labelled = labeller.Score(text, sentences, scratch).Label();
            pages.Add([.. rows.Select((r, i) => new JudgedSentence(r.Document, "page", r.Stance, r.Biased, Tone(labelled[i], r.Text)))]);
        }

        return pages;
    }

    /// <summary>The outlet of a row, where the file tells.</summary>
    public static string? Outlet(TrainingRow row) => row.Fields.GetValueOrDefault("outlet") is { Length: > 0 } outlet ? outlet : null;

    private static string Cell(TrainingRow row) => row.Fields.GetValueOrDefault("source", "") + "/" + Outlet(row);

    private static ToneSentence Tone(LabelledSentence labelled, string text) => new()
    {
        Section = SectionKind.Body,
        Index = labelled.Index,
        Text = text,
        Probabilities = labelled.Probabilities,
        Bias = labelled.Bias,
        Quoted = labelled.Sentence.Quoted,
    };
}
