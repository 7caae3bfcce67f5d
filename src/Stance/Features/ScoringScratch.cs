using Stance.Pages;

namespace Stance.Features;

/// <summary>The memory that labelling one sentence after another needs: one for each thread, never shared.</summary>
/// <remarks>It remembers what it has scored, 2 MiB, which never changes a result.</remarks>
public sealed class ScoringScratch
{
    /// <summary>Memory for one thread.</summary>
    public ScoringScratch()
    {
        // Side by side, that a new thread's memory is one large page and not 512 small ones, each met twice.
        var memory = new AlignedMemory(WordMemory.Size + StretchMemory.Size);
        var words = new WordMemory(memory);
        Sentence = new TokenizedSentence(words);
        KnownWords = new WordSums(words);
        Stretches = new StretchSums(new StretchMemory(memory));
    }

    /// <summary>The sentence that is being scored.</summary>
    public TokenizedSentence Sentence { get; }

    internal BucketBuffer Words { get; } = new();

    internal BucketBuffer Characters { get; } = new();

    internal BucketBuffer StretchEnds { get; } = new();

    internal List<TextSpan> Quotations { get; } = [];

    internal WordSums KnownWords { get; }

    internal StretchSums Stretches { get; }

    internal float[] Cues { get; } = new float[StyleCues.Count];

    /// <summary>Works out the style cues of the sentence that was read.</summary>
    /// <returns>Length <see cref="StyleCues.Count"/>; valid until the next sentence.</returns>
    public ReadOnlySpan<float> FillCues()
    {
        StyleCues.Fill(Sentence, Cues);
        return Cues;
    }
}
