namespace Stance.Features;

/// <summary>The features of one sentence: two bags of hashed n-grams, its words, and a dense block of style cues.</summary>
/// <remarks>
/// An n-gram that occurs c times among n of its bag has the value c / √n, which is near the L2-normalised bag and needs
/// no sorting; a word among n words 1 / n. The spans live in the <see cref="ScoringScratch"/> that made them, until it is
/// used again.
/// </remarks>
public readonly ref struct FeatureVector
{
    internal FeatureVector(ScoringScratch scratch)
    {
        WordNgrams = scratch.Words.Buckets;
        CharNgrams = scratch.Characters.Buckets;
        StretchEnds = scratch.StretchEnds.Buckets;
        Words = scratch.Sentence.Tokens;
        Cues = scratch.Cues;
    }

    /// <summary>A bucket for each occurrence of a word n-gram; repeats allowed, no order.</summary>
    public ReadOnlySpan<int> WordNgrams { get; }

    /// <summary>Likewise for character n-grams, stretch by stretch; they share the buckets.</summary>
    public ReadOnlySpan<int> CharNgrams { get; }

    /// <summary>Where in <see cref="CharNgrams"/> the n-grams of each stretch between white space end; rising.</summary>
    public ReadOnlySpan<int> StretchEnds { get; }

    /// <summary>The words, in order.</summary>
    public ReadOnlySpan<Token> Words { get; }

    /// <summary>One value for each of <see cref="StyleCues.Names"/>; finite, 0 or more.</summary>
    public ReadOnlySpan<float> Cues { get; }

    /// <summary>What one occurrence among <paramref name="count"/> n-grams counts: 1 / √count, or 0 without any.</summary>
    public static float ScaleOf(int count) => count == 0 ? 0 : (float)(1 / Math.Sqrt(count));

    /// <summary>What one of <paramref name="count"/> words counts: 1 / count, or 0 without any.</summary>
    public static float MeanOf(int count) => count == 0 ? 0 : 1f / count;
}
