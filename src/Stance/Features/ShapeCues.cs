namespace Stance.Features;

/// <summary>The sentence's and its words' shape: length, capitals, digits, symbols.</summary>
internal static class ShapeCues
{
    /// <summary>The place of the emoji among these cues; they are counted with the marks.</summary>
    public const int Emoji = 15;

    private const int ShoutLength = 4;

    // Six counters are added to at once, in lanes of one number.
    private const int Lanes = 6;
    private const int LaneBits = 10;
    private const int LaneMask = (1 << LaneBits) - 1;

    private static readonly ulong[] Packed = PackShapes();

    public static readonly string[] Names =
    [
        "words", "under-4-words", "under-8-words", "over-25-words", "mean-word-length", "long-words-share", "capitalised-words",
        "capitalised-share", "capitalised-pairs", "acronyms", "shouted-words", "all-capitals", "starts-lower-case", "numbers", "years",
        "emoji", "digit-start",
    ];

    /// <summary>Counts, and adds up what the shares need.</summary>
    public static ShapeSums Count(TokenizedSentence sentence, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int count = tokens.Length;
        counts[0] = count;
        counts[1] = count < 4 ? 1 : 0;
        counts[2] = count < 8 ? 1 : 0;
        counts[3] = count > 25 ? 1 : 0;
        ShapeSums sums = CountWords(tokens, traits, counts);
        char first = sentence.Text.TrimStart() is [char c, ..] ? c : ' ';
        counts[12] = char.IsLower(first) ? 1 : 0;
        counts[16] = char.IsDigit(first) ? 1 : 0;
        return sums;
    }

    /// <summary>The mean and the shares.</summary>
    public static void FillShares(ShapeSums sums, int words, Span<float> cues)
    {
        cues[4] = StyleCues.Share(sums.Letters, words);
        cues[5] = StyleCues.Share(sums.Long, words);
        cues[7] = StyleCues.Share(sums.Capitals, words);
    }

    /// <summary>Whether a character counts as an emoji.</summary>
    public static bool IsEmoji(char c) => char.IsHighSurrogate(c) || c is >= '\u2600' and <= '\u27BF';

    private static ShapeSums CountWords(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        Span<int> shapes = stackalloc int[Lanes];
        shapes.Clear();
        int letters = 0;
        int pairs = 0;
        int acronyms = 0;
        ulong before = 0;
        for (int i = 0; i < traits.Length;)
        {
            ulong packed = 0;
            for (int end = Math.Min(traits.Length, i + LaneMask); i < end; i++)
            {
                ulong word = traits[i];
                packed += Packed[(int)(word >> WordTraits.Capital) & (Packed.Length - 1)];
                letters += tokens[i].Length;
                pairs += WordTraits.Count(word & before, WordTraits.Capital);
                acronyms += tokens[i].Length < ShoutLength ? WordTraits.Count(word, WordTraits.Shouted) : 0;
                before = word;
            }

            for (int lane = 0; lane < Lanes; lane++)
            {
                shapes[lane] += (int)(packed >> (lane * LaneBits)) & LaneMask;
            }
        }

        // The first word's capital counts only as the one before the next.
        int shouts = shapes[WordTraits.Shouted - WordTraits.Capital];
        int capitals = shapes[0] - (traits.Length > 0 ? WordTraits.Count(traits[0], WordTraits.Capital) : 0);
        counts[6] = capitals;
        counts[8] = pairs;
        counts[9] = acronyms;
        counts[10] = shouts - acronyms;
        counts[11] = traits.Length > 1 && shouts == traits.Length ? 1 : 0;
        counts[13] = shapes[WordTraits.Digit - WordTraits.Capital];
        counts[14] = shapes[WordTraits.Year - WordTraits.Capital];
        return new ShapeSums(letters, shapes[WordTraits.Long - WordTraits.Capital], capitals);
    }

    // The six bits of a shape, each at the foot of a lane of its own.
    private static ulong[] PackShapes()
    {
        var packed = new ulong[1 << Lanes];
        for (int shape = 0; shape < packed.Length; shape++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                packed[shape] |= (ulong)(shape >> lane & 1) << (lane * LaneBits);
            }
        }

        return packed;
    }

    /// <summary>Letters of all words, words that are long, words with a capital but for the first.</summary>
    internal readonly record struct ShapeSums(int Letters, int Long, int Capitals);
}
