using System.Runtime.InteropServices;
using Stance.Features;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Models;

/// <summary>Everything that labelling needs: features, weights, calibration, what pages say, and the card.</summary>
/// <remarks>Immutable; one instance serves any number of threads, each with a scratch of its own.</remarks>
public sealed class StanceModel
{
    private readonly SentenceScorer _scorer;

    /// <summary>A model of these parts.</summary>
    /// <exception cref="ArgumentException">The weights are not those of the extractor's buckets, or a temperature is not above 0.</exception>
    public StanceModel(FeatureExtractor extractor, MaximumEntropyModel classifier, CueScaling cues, TemperatureScaling temperature, PageEvidence page, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(card);
        if (classifier.NgramWeights.Length != extractor.Settings.BucketCount * MaximumEntropyModel.Lanes)
        {
            throw new ArgumentException($"{classifier.NgramWeights.Length} weights for {extractor.Settings.BucketCount} buckets.", nameof(classifier));
        }

        if (!temperature.IsValid)
        {
            throw new ArgumentException($"A temperature must be above 0 and finite, not {temperature}.", nameof(temperature));
        }

        _scorer = new SentenceScorer(extractor, classifier);
        Extractor = extractor;
        Classifier = classifier;
        Cues = cues;
        Temperature = temperature;
        Page = page;
        Card = card;
    }

    /// <summary>From a sentence to its features.</summary>
    public FeatureExtractor Extractor { get; }

    /// <summary>The weights.</summary>
    public MaximumEntropyModel Classifier { get; }

    /// <summary>What refines the weights' answers; null for none.</summary>
    public QuestionTrees? Trees { get; init; }

    /// <summary>How the articles that it goes back to vary in style; null where it has not seen enough of them.</summary>
    public UsualStyle? Style { get; init; }

    /// <summary>The model's errors on sentences that it had not learned from; null where they are not known.</summary>
    public ValidationTable? Validation { get; init; }

    /// <summary>Word embeddings that an adaptation may learn from, one for each of the classifier's known words; null without any.</summary>
    public WordEmbeddings? Embeddings { get; init; }

    /// <summary>How the cues were scaled in training; scoring does not need it, an adaptation does.</summary>
    public CueScaling Cues { get; }

    /// <summary>The calibration of each question.</summary>
    public TemperatureScaling Temperature { get; }

    /// <summary>What the page around a sentence says.</summary>
    public PageEvidence Page { get; }

    /// <summary>What the model is and how good.</summary>
    public ModelCard Card { get; }

    /// <summary>What one sentence's own words say to each question, uncalibrated.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="scratch">This thread's own.</param>
    public QuestionLogits Logits(string text, Sentence sentence, ScoringScratch scratch) =>
        Refine(LinearLogits(text, sentence, scratch), scratch);

    /// <summary>The same before the trees, if there are any.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="scratch">This thread's own.</param>
    public QuestionLogits LinearLogits(string text, Sentence sentence, ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        scratch.Sentence.Read(text, sentence.Span, sentence.Quotations);
        return _scorer.Logits(scratch);
    }

    /// <summary>The calibrated stance logits and the bias score of one sentence by its words and its section.</summary>
    /// <param name="logits">What its words say, uncalibrated.</param>
    /// <param name="section">Where it stands.</param>
    /// <param name="stance">Filled; length 3, in label order.</param>
    /// <returns>The bias score: the probability that the wording is loaded, 0 to 1.</returns>
    public double Score(QuestionLogits logits, SectionKind section, Span<double> stance)
    {
        QuestionLogits calibrated = logits.Calibrate(Temperature);
        calibrated.ToStance(stance);
        Page.Sections.AddTo(stance, section);
        return DeterministicMath.Logistic(calibrated.Bias);
    }

    /// <summary>The same from the sentence itself.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="scratch">This thread's own.</param>
    /// <param name="stance">Filled; length 3, in label order.</param>
    /// <returns>The bias score: the probability that the wording is loaded, 0 to 1.</returns>
    public double Score(string text, Sentence sentence, ScoringScratch scratch, Span<double> stance) =>
        Score(Logits(text, sentence, scratch), sentence.Section, stance);

    /// <summary>Likewise of a text that is one sentence by itself, without page or neighbours. No allocation.</summary>
    /// <param name="text">May be empty.</param>
    /// <param name="scratch">This thread's own.</param>
    /// <param name="stance">Filled; length 3, in label order.</param>
    /// <returns>The bias score: the probability that the wording is loaded, 0 to 1.</returns>
    public double Score(ReadOnlySpan<char> text, ScoringScratch scratch, Span<double> stance)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        var whole = new TextSpan(0, text.Length);
        scratch.Quotations.Clear();
        Quotations.Find(text, whole, scratch.Quotations);
        scratch.Sentence.Read(text, whole, CollectionsMarshal.AsSpan(scratch.Quotations));
        return Score(Refine(_scorer.Logits(scratch), scratch), SectionKind.None, stance);
    }

    private QuestionLogits Refine(QuestionLogits linear, ScoringScratch scratch) => Trees is null ? linear : Trees.Refine(linear, scratch.Cues);
}
