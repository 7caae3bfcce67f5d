using Stance.Cli.Explaining;
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
    private readonly SentenceExplainer? _explainer = options.ShowsPages && model.BuiltIn is not null ? new SentenceExplainer(model) : null;

    /// <summary>Whether rows come with paragraphs and reasons, which need the model even where labels are known.</summary>
    public bool ShowsPages => _explainer is not null;

    /// <summary>What is known of a page beside its own fields, the author among them.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(Page page) =>
        page.Author is string author && !page.Fields.ContainsKey("author") ? new Dictionary<string, string>(page.Fields, StringComparer.Ordinal) { ["author"] = author } : page.Fields;

    /// <summary>A page's rows.</summary>
    public ScoredDocument Score(Page page, ScoringScratch scratch)
    {
        ScoredDocument document = ToDocument(_labeller.Label(page, scratch));
        return _explainer is null ? document : document with { Rows = WithReasons(_explainer, page, scratch, [.. document.Rows]) };
    }

    /// <summary>The rows of a page that is labelled, without reasons.</summary>
    public ScoredDocument ToDocument(LabelledPage labelled)
    {
        Page page = labelled.Page;
        var offsets = new OffsetCounter(page.Text, options.CodePointOffsets);
        var rows = new ScoredRow[labelled.Sentences.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            LabelledSentence sentence = labelled.Sentences[i];
            TextSpan span = sentence.Sentence.Span;
            rows[i] = ToRow(sentence, page.Text.AsMemory(span.Start, span.Length), offsets.Of(span));
        }

        return new ScoredDocument
        {
            Document = page.Document,
            Source = labelled.Source,
            Title = labelled.Title,
            Date = labelled.Date,
            Url = page.Url,
            Fields = FieldsOf(page),
            Words = labelled.Words,
            UnknownWords = labelled.UnknownWords,
            StyleDistance = labelled.StyleDistance,
            Rows = rows,
        };
    }

    /// <summary>One line or row of a list; an empty one gets no label.</summary>
    public ScoredRow Score(ListedSentence sentence, int index, int start, ScoringScratch scratch)
    {
        int length = new OffsetCounter(sentence.Text, options.CodePointOffsets).Of(new TextSpan(0, sentence.Text.Length)).Length;
        if (string.IsNullOrWhiteSpace(sentence.Text))
        {
            return new ScoredRow { Section = SectionKind.None, Index = index, Start = start, Length = length, Text = sentence.Text.AsMemory(), Stance = "", OpensParagraph = true };
        }

        ScoredRow row = ToRow(_labeller.LabelSentence(sentence.Text, index, scratch), sentence.Text.AsMemory(), (start, length));
        return _explainer is null ? row : row with { OpensParagraph = true, Reasons = ReasonFinder.Of(_explainer.ExplainSentence(sentence.Text, index, scratch)) };
    }

    private static ScoredRow[] WithReasons(SentenceExplainer explainer, Page page, ScoringScratch scratch, ScoredRow[] rows)
    {
        TextSpan[] blocks = [.. page.FindLayout().Sections.SelectMany(s => s.Blocks)];
        IReadOnlyList<SentenceExplanation> explanations = explainer.Explain(page, scratch);
        int before = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            int start = explanations[i].Labelled.Sentence.Span.Start;
            int block = Array.FindLastIndex(blocks, b => b.Start <= start);
            rows[i] = rows[i] with { OpensParagraph = i == 0 || block != before, Reasons = ReasonFinder.Of(explanations[i]) };
            before = block;
        }

        return rows;
    }

    private ScoredRow ToRow(LabelledSentence sentence, ReadOnlyMemory<char> text, (int Start, int Length) offsets) => new()
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
