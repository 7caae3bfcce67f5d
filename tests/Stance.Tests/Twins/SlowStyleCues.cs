using Stance.Features;

namespace Stance.Tests.Twins;

/// <summary>The dense block of named style cues of a sentence.</summary>
/// <remarks>
/// Counts enter as their square root: a second hedge says less than the first. Everything here is exact in IEEE
/// arithmetic, so that the same sentence gives the same values on every machine. Thread-safe, no allocation.
/// </remarks>
internal static class SlowStyleCues
{
    private static readonly string[] AllNames =
        [.. SlowLexiconCues.Names, .. SlowClosedClassCues.Names, .. SlowPunctuationCues.Names, .. SlowShapeCues.Names, .. SlowReportingCues.Names, .. SlowTypingCues.Names];

    /// <summary>The cues' names, in their order in the block.</summary>
    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>The number of cues.</summary>
    public static int Count => AllNames.Length;

    /// <summary>Tells one set of cues and word lists from another; stored with the weights, so that they are never mixed up.</summary>
    public static ulong Fingerprint { get; } = AllNames.Concat(SlowCueLexicon.AllEntries()).Aggregate(0UL, (hash, text) => StableHash.Combine(hash, StableHash.Of(text)));

    /// <summary>Fills the block.</summary>
    /// <param name="sentence">Tokenised.</param>
    /// <param name="cues">Length <see cref="Count"/>; each value finite, 0 or more.</param>
    /// <exception cref="ArgumentException">The block has another length.</exception>
    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (cues.Length != Count)
        {
            throw new ArgumentException($"The block has {cues.Length} places; {Count} are needed.", nameof(cues));
        }

        int at = 0;
        SlowLexiconCues.Fill(sentence, Next(cues, ref at, SlowLexiconCues.Names.Length));
        SlowClosedClassCues.Fill(sentence, Next(cues, ref at, SlowClosedClassCues.Names.Length));
        SlowPunctuationCues.Fill(sentence, Next(cues, ref at, SlowPunctuationCues.Names.Length));
        SlowShapeCues.Fill(sentence, Next(cues, ref at, SlowShapeCues.Names.Length));
        SlowReportingCues.Fill(sentence, Next(cues, ref at, SlowReportingCues.Names.Length));
        SlowTypingCues.Fill(sentence, Next(cues, ref at, SlowTypingCues.Names.Length));
    }

    /// <summary>The square root of a count.</summary>
    internal static float Root(int count) => (float)Math.Sqrt(count);

    /// <summary>1 or 0.</summary>
    internal static float Flag(bool present) => present ? 1 : 0;

    private static Span<float> Next(Span<float> cues, ref int at, int length)
    {
        Span<float> part = cues.Slice(at, length);
        at += length;
        return part;
    }
}
