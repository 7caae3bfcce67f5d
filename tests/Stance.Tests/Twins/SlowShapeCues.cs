using Stance.Features;

namespace Stance.Tests.Twins;

/// <summary>The sentence's and its words' shape: length, capitals, digits, symbols.</summary>
internal static class SlowShapeCues
{
    private const int ShoutLength = 4;

    public static readonly string[] Names =
    [
        "words", "under-4-words", "under-8-words", "over-25-words", "mean-word-length", "long-words-share", "capitalised-words",
        "capitalised-share", "capitalised-pairs", "acronyms", "shouted-words", "all-capitals", "starts-lower-case", "numbers", "years",
        "emoji", "digit-start",
    ];

    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int count = tokens.Length;
        cues[0] = SlowStyleCues.Root(count);
        cues[1] = SlowStyleCues.Flag(count < 4);
        cues[2] = SlowStyleCues.Flag(count < 8);
        cues[3] = SlowStyleCues.Flag(count > 25);
        FillWords(sentence, cues);
        ReadOnlySpan<char> text = sentence.Text.TrimStart();
        cues[12] = SlowStyleCues.Flag(text.Length > 0 && char.IsLower(text[0]));
        int emoji = 0;
        foreach (char c in text)
        {
            emoji += char.IsHighSurrogate(c) || c is >= '\u2600' and <= '\u27BF' ? 1 : 0;
        }

        cues[15] = SlowStyleCues.Root(emoji);
        cues[16] = SlowStyleCues.Flag(text.Length > 0 && char.IsDigit(text[0]));
    }

    private static void FillWords(SlowTokenizedSentence sentence, Span<float> cues)
    {
        Span<int> counts = stackalloc int[8];
        counts.Clear();
        int letters = 0;
        bool afterCapital = false;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = sentence.Text.Slice(tokens[i].Start, tokens[i].Length);
            letters += word.Length;
            bool capital = char.IsUpper(word[0]) && word is not "I" && !word.StartsWith("I'") && !word.StartsWith("I’");
            bool shout = capital && word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
            counts[0] += word.Length >= 8 ? 1 : 0;
            counts[1] += capital && i > 0 ? 1 : 0;
            counts[2] += capital && i > 0 && afterCapital ? 1 : 0;
            counts[3] += shout && word.Length < ShoutLength ? 1 : 0;
            counts[4] += shout && word.Length >= ShoutLength ? 1 : 0;
            counts[5] += shout ? 1 : 0;
            counts[6] += char.IsDigit(word[0]) ? 1 : 0;
            counts[7] += word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && char.IsDigit(word[3]) ? 1 : 0;
            afterCapital = capital;
        }

        int count = tokens.Length;
        cues[4] = count == 0 ? 0 : (float)letters / count;
        cues[5] = count == 0 ? 0 : (float)counts[0] / count;
        cues[6] = SlowStyleCues.Root(counts[1]);
        cues[7] = count == 0 ? 0 : (float)counts[1] / count;
        cues[8] = SlowStyleCues.Root(counts[2]);
        cues[9] = SlowStyleCues.Root(counts[3]);
        cues[10] = SlowStyleCues.Root(counts[4]);
        cues[11] = SlowStyleCues.Flag(count > 1 && counts[5] == count);
        cues[13] = SlowStyleCues.Root(counts[6]);
        cues[14] = SlowStyleCues.Root(counts[7]);
    }
}
