using Stance.Features;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>The card of a built-in classifier's features. Stateless.</summary>
internal static class FeatureCards
{
    /// <summary>The card.</summary>
    /// <param name="ngrams">The n-grams.</param>
    /// <param name="weights">Tells which buckets count, and how many words are known.</param>
    public static FeatureCard Of(NgramSettings ngrams, MaximumEntropyModel weights) => new()
    {
        HashBits = ngrams.HashBits,
        WordNgramLength = ngrams.WordNgramLength,
        ShortestCharNgram = ngrams.ShortestCharNgram,
        CharNgramLength = ngrams.CharNgramLength,
        ActiveBuckets = ActiveBuckets(weights.NgramWeights),
        KnownWords = weights.Words.Count,
        StyleCues = StyleCues.Count,
    };

    private static int ActiveBuckets(ReadOnlySpan<float> weights)
    {
        int active = 0;
        for (int i = 0; i < weights.Length; i += MaximumEntropyModel.Lanes)
        {
            active += weights.Slice(i, MaximumEntropyModel.Lanes).ContainsAnyExcept(0f) ? 1 : 0;
        }

        return active;
    }
}
