namespace Stance.Models;

/// <summary>The features of a model.</summary>
public sealed record FeatureCard
{
    /// <summary>No features at all.</summary>
    public static FeatureCard None { get; } = new() { HashBits = 0, WordNgramLength = 0, ShortestCharNgram = 0, CharNgramLength = 0, ActiveBuckets = 0, KnownWords = 0, StyleCues = 0 };

    /// <summary>N-gram buckets are 2 to this power; 0 where n-grams are not hashed.</summary>
    public required int HashBits { get; init; }

    /// <summary>Longest word n-gram.</summary>
    public required int WordNgramLength { get; init; }

    /// <summary>Shortest character n-gram.</summary>
    public required int ShortestCharNgram { get; init; }

    /// <summary>Longest character n-gram.</summary>
    public required int CharNgramLength { get; init; }

    /// <summary>Buckets that carry a weight; where n-grams are not hashed, n-grams.</summary>
    public required int ActiveBuckets { get; init; }

    /// <summary>Words that the pretraining knows; 0 without any.</summary>
    public required int KnownWords { get; init; }

    /// <summary>Number of style cues.</summary>
    public required int StyleCues { get; init; }
}
