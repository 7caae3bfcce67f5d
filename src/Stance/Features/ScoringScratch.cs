using Stance.Pages;

namespace Stance.Features;

/// <summary>The memory that labelling one sentence after another needs: one for each thread, never shared.</summary>
/// <remarks>It remembers what it has scored, some 2 MiB, which never changes a result.</remarks>
public sealed class ScoringScratch
{
    /// <summary>Memory for one thread.</summary>
    public ScoringScratch()
    {
        var memory = new WordMemory();
        Sentence = new TokenizedSentence(memory);
        KnownWords = new WordSums(memory);
    }

    /// <summary>The sentence that is being scored.</summary>
    public TokenizedSentence Sentence { get; }

    internal BucketBuffer Words { get; } = new();

    internal BucketBuffer Characters { get; } = new();

    internal BucketBuffer StretchEnds { get; } = new();

    internal List<TextSpan> Quotations { get; } = [];

    internal WordSums KnownWords { get; }

    internal StretchSums Stretches => field ??= new StretchSums();

    internal float[] Cues { get; } = new float[StyleCues.Count];

    /// <summary>Works out the style cues of the sentence that was read.</summary>
    /// <returns>Length <see cref="StyleCues.Count"/>; valid until the next sentence.</returns>
    public ReadOnlySpan<float> FillCues()
    {
        StyleCues.Fill(Sentence, Cues);
        return Cues;
    }
}
