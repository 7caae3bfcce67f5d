namespace Stance.Features;

/// <summary>The sentence's and its words' shape: length, capitals, digits, symbols.</summary>
internal static class ShapeCues
{
    /// <summary>The place of the emoji among these cues; they are counted with the marks.</summary>
    public const int Emoji = 15;

    private const int ShoutLength = 4;

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
        int letters = 0;
        int longWords = 0;
        int capitals = 0;
        int pairs = 0;
        int acronyms = 0;
        int shouts = 0;
        int numbers = 0;
        int years = 0;

        // The first word's capital counts only as the one before the next.
        int before = 0;
        for (int i = 0; i < traits.Length; i++)
        {
            ulong word = traits[i];
            int capital = WordTraits.Count(word, WordTraits.Capital);
            int shout = WordTraits.Count(word, WordTraits.Shouted);
            letters += tokens[i].Length;
            longWords += WordTraits.Count(word, WordTraits.Long);
            capitals += capital;
            pairs += capital & before;
            shouts += shout;
            acronyms += tokens[i].Length < ShoutLength ? shout : 0;
            numbers += WordTraits.Count(word, WordTraits.Digit);
            years += WordTraits.Count(word, WordTraits.Year);
            before = capital;
        }

        capitals -= traits.Length > 0 ? WordTraits.Count(traits[0], WordTraits.Capital) : 0;
        counts[6] = capitals;
        counts[8] = pairs;
        counts[9] = acronyms;
        counts[10] = shouts - acronyms;
        counts[11] = traits.Length > 1 && shouts == traits.Length ? 1 : 0;
        counts[13] = numbers;
        counts[14] = years;
        return new ShapeSums(letters, longWords, capitals);
    }

    /// <summary>Letters of all words, words that are long, words with a capital but for the first.</summary>
    internal readonly record struct ShapeSums(int Letters, int Long, int Capitals);
}
