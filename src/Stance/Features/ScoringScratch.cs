namespace Stance.Features;

/// <summary>The memory that labelling one sentence after another needs: one for each thread, never shared.</summary>
public sealed class ScoringScratch
{
    internal TokenizedSentence Sentence { get; } = new();

    internal BucketBuffer Words { get; } = new();

    internal BucketBuffer Characters { get; } = new();

    internal BucketBuffer StretchEnds { get; } = new();

    internal float[] Cues { get; } = new float[StyleCues.Count];
}
