using System.Numerics;
using System.Runtime.Intrinsics;

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

    // Where each group begins.
    private static readonly int ClosedClass = LexiconCues.Names.Length;
    private static readonly int Punctuation = ClosedClass + ClosedClassCues.Names.Length;
    private static readonly int Shape = Punctuation + PunctuationCues.Names.Length;
    private static readonly int Reporting = Shape + ShapeCues.Names.Length;
    private static readonly int Typing = Reporting + ReportingCues.Names.Length;

    private const ulong CountedInside = 1UL << TypingCues.MissingApostrophe | 1UL << TypingCues.Chat;

    private static readonly byte[] CueOfTrait = MapTraits();

    private static readonly ulong Counted = TraitsWithCues();

    /// <summary>The cues' names, in their order in the block.</summary>
    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>The number of cues.</summary>
    public static int Count => AllNames.Length;

    /// <summary>Tells one set of cues and word lists from another; stored with the weights, so that they are never mixed up.</summary>
    public static ulong Fingerprint { get; } = FindFingerprint();

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

        // Everything but a share is the root of a count; what is there or not is a count of 1 or 0.
        Span<int> counts = stackalloc int[AllNames.Length];
        counts.Clear();
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<ulong> traits = sentence.FindTraits();
        int emoji = 0;
        CountWords(tokens, traits, counts);
        int loaded = LexiconCues.Count(tokens, traits, counts[..ClosedClass]);
        ClosedClassCues.Count(sentence, traits, counts[ClosedClass..Punctuation]);
        int quoted = PunctuationCues.Count(sentence, counts[Punctuation..Shape], ref emoji);
        ShapeCues.ShapeSums sums = ShapeCues.Count(sentence, traits, counts[Shape..Reporting]);
        counts[Shape + ShapeCues.Emoji] = emoji;
        ReportingCues.Count(tokens, traits, counts[Reporting..Typing]);
        TypingCues.Count(tokens, traits, counts[Typing..]);
        TakeRoots(counts, cues);
        LexiconCues.FillShare(loaded, tokens.Length, cues);
        PunctuationCues.FillShare(quoted, tokens.Length, cues[Punctuation..]);
        ShapeCues.FillShares(sums, tokens.Length, cues[Shape..]);
    }

    /// <summary>A part among <paramref name="whole"/>; 0 of none.</summary>
    internal static float Share(int part, int whole) => whole == 0 ? 0 : (float)part / whole;

    // The traits that simply count, wherever the word stands: outside quotations all of them, inside only the typing.
    private static void CountWords(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        ReadOnlySpan<byte> cues = CueOfTrait;
        for (int i = 0; i < traits.Length; i++)
        {
            for (ulong rest = traits[i] & (tokens[i].Quoted ? CountedInside : Counted); rest != 0; rest &= rest - 1)
            {
                counts[cues[BitOperations.TrailingZeroCount(rest)]]++;
            }
        }
    }

    // A root of 32 bits is the root of 64 bits rounded, for counts that 32 bits hold exactly.
    private static void TakeRoots(ReadOnlySpan<int> counts, Span<float> cues)
    {
        const int ExactBelow = 1 << 24;
        int i = 0;
        for (; i <= counts.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            Vector256<int> some = Vector256.Create(counts[i..]);
            if (Vector256.GreaterThanAny(some, Vector256.Create(ExactBelow)))
            {
                break;
            }

            Vector256.Sqrt(Vector256.ConvertToSingle(some)).CopyTo(cues[i..]);
        }

        for (; i < counts.Length; i++)
        {
            cues[i] = (float)Math.Sqrt(counts[i]);
        }
    }

    private static ulong FindFingerprint()
    {
        ulong hash = 0;
        foreach (string text in AllNames.Concat(CueLexicon.AllEntries()))
        {
            hash = StableHash.Combine(hash, StableHash.Of(text));
        }

        return hash;
    }

    private static ulong TraitsWithCues()
    {
        ulong traits = 0;
        for (int trait = 0; trait < CueOfTrait.Length; trait++)
        {
            traits |= CueOfTrait[trait] == 0 ? 0 : 1UL << trait;
        }

        return traits;
    }

    private static byte[] MapTraits()
    {
        var cues = new byte[64];
        for (int i = 0; i < ClosedClassCues.ByWord; i++)
        {
            cues[WordTraits.FirstClass + i] = (byte)(ClosedClass + i);
        }

        for (int i = 0; i < ClosedClassCues.ByEnding; i++)
        {
            cues[WordTraits.FirstEnding + i] = (byte)(ClosedClass + ClosedClassCues.ByWord + i);
        }

        cues[ReportingCues.Number] = (byte)(Reporting + 5);
        cues[WordTraits.EndsWithIng] = (byte)(Reporting + 7);
        cues[ReportingCues.Future] = (byte)(Reporting + 8);
        cues[TypingCues.MissingApostrophe] = (byte)(Typing + 1);
        cues[TypingCues.Chat] = (byte)(Typing + 2);
        return cues;
    }
}
