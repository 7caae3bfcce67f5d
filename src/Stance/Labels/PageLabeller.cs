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
        var labelled = new LabelledSentence[sentences.Count];
        for (int i = 0; i < labelled.Length; i++)
        {
            labelled[i] = Label(page.Text, sentences[i], i, scratch);
        }

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
    public LabelledSentence LabelSentence(string text, int index, ScoringScratch scratch) =>
        Label(text, SentenceFinder.Whole(text), index, scratch);

    private LabelledSentence Label(string text, Sentence sentence, int index, ScoringScratch scratch)
    {
        LabelProbabilities probabilities = model.Score(text, sentence, scratch, out double bias);
        return new LabelledSentence(sentence, index, probabilities, bias);
    }
}
