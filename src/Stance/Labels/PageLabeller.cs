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
        PageLayout layout = page.FindLayout();
        PageHeading heading = PageHeading.Of(page, layout);
        PageScores scores = Score(page.Text, SentenceFinder.Find(page.Text, layout), scratch);
        return new LabelledPage
        {
            Page = page,
            Source = heading.Source,
            Title = heading.Title,
            Date = heading.Date,
            Sentences = scores.Label(),
            Words = scores.Words,
            UnknownWords = scores.UnknownWords,
            StyleDistance = model.Style is not null && scores.OwnSentences >= UsualStyle.FewestSentences ? model.Style.Distance(scores.CueSums, scores.OwnSentences) : null,
        };
    }

    /// <summary>Labels a text that is one sentence by itself, by its own words alone.</summary>
    /// <param name="text">May be empty: then it has no label, and the result's probabilities are meaningless.</param>
    /// <param name="index">Its place among its like.</param>
    /// <param name="scratch">This thread's own.</param>
    public LabelledSentence LabelSentence(string text, int index, ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scratch);
        var span = new TextSpan(0, text.Length);
        IReadOnlyList<TextSpan> quotations = Quotations.Find(text, span);
        scratch.Sentence.Read(text, span, quotations);
        Sentence sentence = SentenceFinder.Whole(text, quotations, scratch.Sentence.MayAttribute);
        Span<double> stance = stackalloc double[StanceNames.Count];
        double bias = model.Score(scratch, SectionKind.None, stance);
        return new LabelledSentence(sentence, index, LabelProbabilities.FromLogits(stance), bias);
    }

    /// <summary>Every number on the way to the labels of a page's sentences.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="scratch">This thread's own.</param>
    internal PageScores Score(string text, IReadOnlyList<Sentence> sentences, ScoringScratch scratch)
    {
        var scores = new PageScores(sentences);
        var sections = new SectionKind[sentences.Count];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = sentences[i].Section;
            scores.Logits[i] = model.Logits(text, sentences[i], scratch);
            CountUnknown(scores, scratch);
            AddCues(scores, sections[i], scratch.Cues);
            scores.Bias[i] = model.Score(scores.Logits[i], sections[i], scores.WithSection.AsSpan(i * StanceNames.Count, StanceNames.Count));
        }

        scores.WithSection.CopyTo(scores.Final, 0);
        model.Page.Voice.Apply(sections, scores.Final);
        return scores;
    }

    private void AddCues(PageScores scores, SectionKind section, ReadOnlySpan<float> cues)
    {
        if (model.Style is null || !PageVoice.IsOwn(section))
        {
            return;
        }

        for (int cue = 0; cue < cues.Length; cue++)
        {
            scores.CueSums[cue] += cues[cue];
        }

        scores.OwnSentences++;
    }

    private void CountUnknown(PageScores scores, ScoringScratch scratch)
    {
        if (model.BuiltIn?.Weights.Words is not { Count: > 0 })
        {
            return;
        }

        TokenizedSentence sentence = scratch.Sentence;
        ReadOnlySpan<bool> known = scratch.KnownWords.Known;
        for (int i = 0; i < known.Length; i++)
        {
            if (!char.IsDigit(sentence.Text[sentence.Tokens[i].Start]))
            {
                scores.Words++;
                scores.UnknownWords += known[i] ? 0 : 1;
            }
        }
    }
}
