using Stance.Features;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Labels;

/// <summary>Every number on the way from a page's sentences to their labels: scoring reads the last, an explanation all.</summary>
/// <param name="sentences">In page order.</param>
internal sealed class PageScores(IReadOnlyList<Sentence> sentences)
{
    /// <summary>In page order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; } = sentences;

    /// <summary>What the words of each sentence say, uncalibrated.</summary>
    public QuestionLogits[] Logits { get; } = new QuestionLogits[sentences.Count];

    /// <summary>Three stance logits for each sentence, by its words, calibrated, and its section.</summary>
    public double[] WithSection { get; } = new double[sentences.Count * StanceNames.Count];

    /// <summary>The same with the page's voice added: what the labels are made of.</summary>
    public double[] Final { get; } = new double[sentences.Count * StanceNames.Count];

    /// <summary>Words of all sentences, numbers left out.</summary>
    public int Words { get; set; }

    /// <summary>Those of them that the model's pretraining has not seen.</summary>
    public int UnknownWords { get; set; }

    /// <summary>Each style cue summed over the page's own sentences.</summary>
    public double[] CueSums { get; } = new double[StyleCues.Count];

    /// <summary>The number of these.</summary>
    public int OwnSentences { get; set; }

    /// <summary>The bias score of each sentence, 0 to 1.</summary>
    public double[] Bias { get; } = new double[sentences.Count];

    /// <summary>The sentences with their labels.</summary>
    public LabelledSentence[] Label()
    {
        var labelled = new LabelledSentence[Sentences.Count];
        for (int i = 0; i < labelled.Length; i++)
        {
            LabelProbabilities probabilities = LabelProbabilities.FromLogits(Final.AsSpan(i * StanceNames.Count, StanceNames.Count));
            labelled[i] = new LabelledSentence(Sentences[i], i, probabilities, Bias[i]);
        }

        return labelled;
    }
}
