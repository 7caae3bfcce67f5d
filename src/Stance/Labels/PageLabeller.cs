using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Labels;

/// <summary>A page in, its labelled sentences out.</summary>
/// <remarks>Immutable and thread-safe; each thread passes a scratch of its own.</remarks>
public sealed class PageLabeller(StanceModel model)
{
    /// <summary>Finds sections and sentences of a page and labels each.</summary>
    public LabelledPage Label(Page page, ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(page);
        PageLayout layout = SectionFinder.Find(page.Text);
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(page.Text, layout);
        LabelledSentence[] labelled = Label(page.Text, sentences, scratch);
        return new LabelledPage
        {
            Page = page,
            Source = page.Source ?? layout.Outlet ?? page.FallbackSource,
            Title = page.Title ?? (layout.Title is TextSpan title ? title.In(page.Text).ToString() : null),
            Date = page.Date ?? layout.Date,
            Sentences = labelled,
        };
    }

    /// <summary>Labels a text that is one sentence by itself, by its own words alone.</summary>
    /// <param name="text">May be empty: then it has no label, and the result's probabilities are meaningless.</param>
    /// <param name="index">Its place among its like.</param>
    /// <param name="scratch">This thread's own.</param>
    public LabelledSentence LabelSentence(string text, int index, ScoringScratch scratch)
    {
        Sentence sentence = SentenceFinder.Whole(text);
        Span<double> stance = stackalloc double[StanceNames.Count];
        double bias = model.Score(text, sentence, scratch, stance);
        return new LabelledSentence(sentence, index, LabelProbabilities.FromLogits(stance), bias);
    }

    private LabelledSentence[] Label(string text, IReadOnlyList<Sentence> sentences, ScoringScratch scratch)
    {
        var sections = new SectionKind[sentences.Count];
        var logits = new double[sentences.Count * StanceNames.Count];
        var bias = new double[sentences.Count];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = sentences[i].Section;
            bias[i] = model.Score(text, sentences[i], scratch, logits.AsSpan(i * StanceNames.Count, StanceNames.Count));
        }

        PageVoice.Apply(sections, logits, model.Page.VoiceWeight);
        var labelled = new LabelledSentence[sections.Length];
        for (int i = 0; i < sections.Length; i++)
        {
            LabelProbabilities probabilities = LabelProbabilities.FromLogits(logits.AsSpan(i * StanceNames.Count, StanceNames.Count));
            labelled[i] = new LabelledSentence(sentences[i], i, probabilities, bias[i]);
        }

        return labelled;
    }
}
