using Stance.Pages;

namespace Stance.Features;

/// <summary>The memory that labelling one sentence after another needs: one for each thread, never shared.</summary>
/// <remarks>It remembers what it has scored, at most 1 MiB or so, which never changes a result.</remarks>
public sealed class ScoringScratch
{
    internal TokenizedSentence Sentence { get; } = new();

    internal BucketBuffer Words { get; } = new();

    internal BucketBuffer Characters { get; } = new();

    internal BucketBuffer StretchEnds { get; } = new();

    internal List<TextSpan> Quotations { get; } = [];

    internal StretchMemory Stretches => field ??= new StretchMemory();

    internal float[] Cues { get; } = new float[StyleCues.Count];
}
