namespace Stance.Features;

/// <summary>The features of one sentence: two bags of hashed n-grams and a dense block of style cues.</summary>
/// <remarks>
/// An n-gram that occurs c times among n of its bag has the value c / √n, which is near the L2-normalised bag and needs
/// no sorting. The spans live in the <see cref="ScoringScratch"/> that made them, until it is used again.
/// </remarks>
public readonly ref struct FeatureVector
{
    internal FeatureVector(ReadOnlySpan<int> words, ReadOnlySpan<int> characters, ReadOnlySpan<float> cues)
    {
        WordNgrams = words;
        CharNgrams = characters;
        Cues = cues;
    }

    /// <summary>A bucket for each occurrence of a word n-gram; repeats allowed, no order.</summary>
    public ReadOnlySpan<int> WordNgrams { get; }

    /// <summary>Likewise for character n-grams; they share the buckets.</summary>
    public ReadOnlySpan<int> CharNgrams { get; }

    /// <summary>One value for each of <see cref="StyleCues.Names"/>; finite, 0 or more.</summary>
    public ReadOnlySpan<float> Cues { get; }

    /// <summary>What one occurrence among <paramref name="count"/> counts: 1 / √count, or 0 without any.</summary>
    public static float ScaleOf(int count) => count == 0 ? 0 : (float)(1 / Math.Sqrt(count));
}
