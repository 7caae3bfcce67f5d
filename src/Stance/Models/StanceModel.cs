using System.Runtime.InteropServices;
using Stance.Features;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Models;

/// <summary>Everything that labelling needs: features, weights, calibration, what pages say, and the card.</summary>
/// <remarks>Immutable; one instance serves any number of threads, each with a scratch of its own.</remarks>
public sealed class StanceModel
{
    private readonly Lazy<ModelCard> _card;

    /// <summary>A model of these parts.</summary>
    /// <param name="classifier">What the words say.</param>
    /// <param name="temperature">What calibrates that.</param>
    /// <param name="page">What the page around a sentence says.</param>
    /// <param name="card">What the model is.</param>
    /// <exception cref="ArgumentException">A temperature is not above 0.</exception>
    public StanceModel(ISentenceClassifier classifier, TemperatureScaling temperature, PageEvidence page, ModelCard card)
        : this(classifier, temperature, page, new Lazy<ModelCard>(card ?? throw new ArgumentNullException(nameof(card))))
    {
    }

    /// <summary>Likewise, with a card that is read when somebody asks for it: labelling never does.</summary>
    internal StanceModel(ISentenceClassifier classifier, TemperatureScaling temperature, PageEvidence page, Lazy<ModelCard> card)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        if (!temperature.IsValid)
        {
            throw new ArgumentException($"A temperature must be above 0 and finite, not {temperature}.", nameof(temperature));
        }

        Classifier = classifier;
        BuiltIn = classifier as BuiltInClassifier;
        Temperature = temperature;
        Page = page;
        _card = card;
    }

    /// <summary>What a sentence's own words say, by whatever engine.</summary>
    public ISentenceClassifier Classifier { get; }

    /// <summary>The same where it is the built-in engine's, whose weights can be read, explained and adapted; null where it is another's.</summary>
    public BuiltInClassifier? BuiltIn { get; }

    /// <summary>How the articles that it goes back to vary in style; null where it has not seen enough of them.</summary>
    public UsualStyle? Style { get; init; }

    /// <summary>The model's errors on sentences that it had not learned from; null where they are not known.</summary>
    public ValidationTable? Validation { get; init; }

    /// <summary>The calibration of each question.</summary>
    public TemperatureScaling Temperature { get; }

    /// <summary>What the page around a sentence says.</summary>
    public PageEvidence Page { get; }

    /// <summary>What the model is and how good.</summary>
    /// <exception cref="ModelFormatException">The file's card is JSON, but no card; found when it is first asked for.</exception>
    public ModelCard Card => _card.Value;

    /// <summary>What one sentence's own words say to each question, uncalibrated.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="scratch">This thread's own.</param>
    public QuestionLogits Logits(string text, Sentence sentence, ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        scratch.Sentence.Read(text, sentence.Span, sentence.Quotations);
        return Classifier.Logits(scratch);
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
        return Score(scratch, SectionKind.None, stance);
    }

    /// <summary>Likewise of the sentence that the scratch has read.</summary>
    internal double Score(ScoringScratch scratch, SectionKind section, Span<double> stance) => Score(Classifier.Logits(scratch), section, stance);
}
