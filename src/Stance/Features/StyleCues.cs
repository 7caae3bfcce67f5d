namespace Stance.Features;

/// <summary>The dense block of named style cues of a sentence.</summary>
/// <remarks>
/// Counts enter as their square root: a second hedge says less than the first. Everything here is exact in IEEE
/// arithmetic, so that the same sentence gives the same values on every machine. Thread-safe, no allocation.
/// </remarks>
public static class StyleCues
{
    private static readonly string[] AllNames =
        [.. LexiconCues.Names, .. ClosedClassCues.Names, .. PunctuationCues.Names, .. ShapeCues.Names, .. ReportingCues.Names, .. TypingCues.Names];

    /// <summary>The cues' names, in their order in the block.</summary>
    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>The number of cues.</summary>
    public static int Count => AllNames.Length;

    /// <summary>Tells one set of cues and word lists from another; stored with the weights, so that they are never mixed up.</summary>
    public static ulong Fingerprint { get; } = AllNames.Concat(CueLexicon.AllEntries()).Aggregate(0UL, (hash, text) => StableHash.Combine(hash, StableHash.Of(text)));

    /// <summary>Fills the block.</summary>
    /// <param name="sentence">Tokenised.</param>
    /// <param name="cues">Length <see cref="Count"/>; each value finite, 0 or more.</param>
    /// <exception cref="ArgumentException">The block has another length.</exception>
    public static void Fill(TokenizedSentence sentence, Span<float> cues)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (cues.Length != Count)
        {
            throw new ArgumentException($"The block has {cues.Length} places; {Count} are needed.", nameof(cues));
        }

        int at = 0;
        LexiconCues.Fill(sentence, Next(cues, ref at, LexiconCues.Names.Length));
        ClosedClassCues.Fill(sentence, Next(cues, ref at, ClosedClassCues.Names.Length));
        PunctuationCues.Fill(sentence, Next(cues, ref at, PunctuationCues.Names.Length));
        ShapeCues.Fill(sentence, Next(cues, ref at, ShapeCues.Names.Length));
        ReportingCues.Fill(sentence, Next(cues, ref at, ReportingCues.Names.Length));
        TypingCues.Fill(sentence, Next(cues, ref at, TypingCues.Names.Length));
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
