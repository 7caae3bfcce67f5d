using Stance.Features;

namespace Stance.Models;

/// <summary>The built-in engine's classifier: maximum entropy over hashed n-grams, known words and style cues, and the trees that may refine it.</summary>
/// <remarks>Immutable; one instance serves any number of threads, each with a scratch of its own.</remarks>
public sealed class BuiltInClassifier : ISentenceClassifier
{
    private readonly SentenceScorer _scorer;

    /// <summary>A classifier of these parts.</summary>
    /// <exception cref="ArgumentException">The weights are not those of the extractor's buckets.</exception>
    public BuiltInClassifier(FeatureExtractor extractor, MaximumEntropyModel weights, CueScaling cues)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(cues);
        if (weights.NgramWeights.Length != extractor.Settings.BucketCount * MaximumEntropyModel.Lanes)
        {
            throw new ArgumentException($"{weights.NgramWeights.Length} weights for {extractor.Settings.BucketCount} buckets.", nameof(weights));
        }

        _scorer = new SentenceScorer(extractor, weights);
        Extractor = extractor;
        Weights = weights;
        Cues = cues;
    }

    /// <summary>From a sentence to its features.</summary>
    public FeatureExtractor Extractor { get; }

    /// <summary>The weights.</summary>
    public MaximumEntropyModel Weights { get; }

    /// <summary>How the cues were scaled in training; scoring does not need it, an adaptation does.</summary>
    public CueScaling Cues { get; }

    /// <summary>What refines the weights' answers; null for none.</summary>
    public QuestionTrees? Trees { get; init; }

    /// <summary>Word embeddings that an adaptation may learn from, one for each of the known words; null without any.</summary>
    public WordEmbeddings? Embeddings { get; init; }

    /// <inheritdoc/>
    public QuestionLogits Logits(ScoringScratch scratch)
    {
        QuestionLogits linear = LinearLogits(scratch);
        return Trees is null ? linear : Trees.Refine(linear, scratch.Cues);
    }

    /// <summary>The same before the trees, if there are any.</summary>
    /// <param name="scratch">This thread's own, which has read the sentence.</param>
    public QuestionLogits LinearLogits(ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        return _scorer.Logits(scratch);
    }
}
