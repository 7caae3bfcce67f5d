namespace Stance.Features;

/// <summary>Which n-grams are hashed, and into how many buckets. Stored in the model file.</summary>
public sealed record NgramSettings
{
    /// <summary>The largest <see cref="CharNgramLength"/> there may be.</summary>
    public const int LongestCharNgram = 8;

    /// <summary>Buckets are 2 to this power. 10 to 24.</summary>
    public int HashBits { get; init; } = 20;

    /// <summary>Longest run of words. 1 to 5.</summary>
    public int WordNgramLength { get; init; } = 3;

    /// <summary>Shortest run of characters. 1 to <see cref="CharNgramLength"/>.</summary>
    public int ShortestCharNgram { get; init; } = 1;

    /// <summary>Longest run of characters, inside one word and its edges. Up to 8; 0 for none.</summary>
    public int CharNgramLength { get; init; } = 5;

    /// <summary>The number of buckets.</summary>
    public int BucketCount => 1 << HashBits;

    /// <summary>Whether every setting lies in its range.</summary>
    public bool IsValid => HashBits is >= 10 and <= 24 && WordNgramLength is >= 1 and <= 5
        && CharNgramLength is >= 0 and <= LongestCharNgram && ShortestCharNgram >= 1 && (CharNgramLength == 0 || ShortestCharNgram <= CharNgramLength);
}
