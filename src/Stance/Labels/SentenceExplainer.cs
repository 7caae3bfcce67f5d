using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Labels;

/// <summary>Why sentences got their labels: what each word, phrase and cue adds to each question, and what the page adds to that.</summary>
/// <remarks>
/// The model is linear in its features, so that nothing has to be estimated: the weights that scoring adds up are added up by
/// what they belong to. A word has its own n-gram, the character n-grams that touch it (shared equally where one touches
/// several) and its word vector's score; two words and more are a phrase; marks that no word touches stand for themselves. A
/// cue counts against its mean (<see cref="CueScaling.Means"/>), whose share goes to the intercept: else what every sentence
/// has, such as a length, would drown what tells this one from others (Lundberg &amp; Lee 2017, section 4, on linear models).
/// Sums are in double precision, scoring's in single: they agree within 1e-4 for sentences of any usual length. Immutable and
/// thread-safe; each thread passes a scratch of its own.
/// </remarks>
/// <param name="model">One of the built-in engine: <see cref="StanceModel.BuiltIn"/> is not null.</param>
public sealed class SentenceExplainer(StanceModel model)
{
    private readonly PageLabeller _labeller = new(model);
    private readonly BuiltInClassifier _classifier = model.BuiltIn ?? throw new ArgumentException("Only the built-in engine's models can be explained.", nameof(model));

    /// <summary>Explains every sentence of a page, in page order; labels are those of <see cref="PageLabeller.Label(Page, ScoringScratch)"/>.</summary>
    public IReadOnlyList<SentenceExplanation> Explain(Page page, ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Explain(page.Text, SentenceFinder.Find(page.Text, page.FindLayout()), scratch);
    }

    /// <summary>Explains a text that is one sentence by itself; the label is that of <see cref="PageLabeller.LabelSentence"/>.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="index">Its place among its like.</param>
    /// <param name="scratch">This thread's own.</param>
    public SentenceExplanation ExplainSentence(string text, int index, ScoringScratch scratch)
    {
        SentenceExplanation explanation = Explain(text, [SentenceFinder.Whole(text)], scratch)[0];
        return explanation with { Labelled = explanation.Labelled with { Index = index } };
    }

    private SentenceExplanation[] Explain(string text, IReadOnlyList<Sentence> sentences, ScoringScratch scratch)
    {
        PageScores scores = _labeller.Score(text, sentences, scratch);
        LabelledSentence[] labelled = scores.Label();
        var explanations = new SentenceExplanation[labelled.Length];
        for (int i = 0; i < explanations.Length; i++)
        {
            IReadOnlyCollection<ContributionTerm> terms = ContributionFinder.Find(_classifier, text, sentences[i], scratch);
            QuestionLogits linear = _classifier.LinearLogits(scratch);
            explanations[i] = new SentenceExplanation
            {
                Labelled = labelled[i],
                Questions = [.. Enum.GetValues<Question>().Select(question => Explain(question, scores.Logits[i], linear, terms))],
                Steps = StepsOf(scores, i),
            };
        }

        return explanations;
    }

    private QuestionExplanation Explain(Question question, QuestionLogits logits, QuestionLogits linear, IReadOnlyCollection<ContributionTerm> terms) => new()
    {
        Question = question,
        Logit = logits[question],
        Temperature = model.Temperature[question],
        Calibrated = logits.Calibrate(model.Temperature)[question],
        Contributions =
        [
            .. terms.Select(term => term.Of(question)).Concat(TreesOf(question, logits, linear)).Where(c => c.Value != 0 || c.Kind == ContributionKind.Intercept)
                .OrderByDescending(c => Math.Abs(c.Value)).ThenBy(c => c.Kind).ThenBy(c => c.Text, StringComparer.Ordinal),
        ],
    };

    private static IEnumerable<Contribution> TreesOf(Question question, QuestionLogits logits, QuestionLogits linear) =>
        [new Contribution { Kind = ContributionKind.Trees, Text = "trees", Value = logits[question] - linear[question] }];

    private StanceStep[] StepsOf(PageScores scores, int sentence)
    {
        Span<double> numbers = stackalloc double[StanceNames.Count];
        scores.Logits[sentence].Calibrate(model.Temperature).ToStance(numbers);
        StanceLogits words = StanceLogits.Of(numbers);
        numbers.Clear();
        model.Page.Sections.AddTo(numbers, scores.Sentences[sentence].Section);
        StanceLogits section = StanceLogits.Of(numbers);
        StanceLogits withSection = StanceLogits.Of(scores.WithSection.AsSpan(sentence * StanceNames.Count));
        StanceLogits final = StanceLogits.Of(scores.Final.AsSpan(sentence * StanceNames.Count));
        return
        [
            new StanceStep(StanceStage.Words, default, words, words),
            new StanceStep(StanceStage.Section, words, section, withSection),
            new StanceStep(StanceStage.PageVoice, withSection, final - withSection, final),
        ];
    }
}
