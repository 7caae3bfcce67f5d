using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>From pages and lists of sentences to output rows. Thread-safe; each thread passes a scratch of its own.</summary>
internal sealed class PageScorer(StanceModel model, ScoreOptions options)
{
    private readonly PageLabeller _labeller = new(model);

    /// <summary>A page's rows.</summary>
    public ScoredDocument Score(Page page, ScoringScratch scratch)
    {
        LabelledPage labelled = _labeller.Label(page, scratch);
        var offsets = new OffsetCounter(page.Text, options.CodePointOffsets);
        return new ScoredDocument
        {
            Document = page.Document,
            Source = labelled.Source,
            Title = labelled.Title,
            Date = labelled.Date,
            Url = page.Url,
            Fields = page.Author is string author && !page.Fields.ContainsKey("author") ? new Dictionary<string, string>(page.Fields, StringComparer.Ordinal) { ["author"] = author } : page.Fields,
            Words = labelled.Words,
            UnknownWords = labelled.UnknownWords,
            StyleDistance = labelled.StyleDistance,
            Rows = [.. labelled.Sentences.Select(s => ToRow(s, s.Sentence.Span.In(page.Text).ToString(), offsets.Of(s.Sentence.Span)))],
        };
    }

    /// <summary>One line or row of a list; an empty one gets no label.</summary>
    public ScoredRow Score(ListedSentence sentence, int index, int start, ScoringScratch scratch)
    {
        int length = new OffsetCounter(sentence.Text, options.CodePointOffsets).Of(new TextSpan(0, sentence.Text.Length)).Length;
        if (string.IsNullOrWhiteSpace(sentence.Text))
        {
            return new ScoredRow { Section = SectionKind.None, Index = index, Start = start, Length = length, Text = sentence.Text, Stance = "" };
        }

        return ToRow(_labeller.LabelSentence(sentence.Text, index, scratch), sentence.Text, (start, length));
    }

    private ScoredRow ToRow(LabelledSentence sentence, string text, (int Start, int Length) offsets) => new()
    {
        Section = sentence.Sentence.Section,
        Index = sentence.Index,
        Start = offsets.Start,
        Length = offsets.Length,
        Text = text,
        Labelled = sentence,
        Stance = ScoredRow.NameOf(sentence, options.MinConfidence),
    };
}
