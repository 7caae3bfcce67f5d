using Stance.Features;

namespace Stance.Tests.Twins;

/// <summary>Marks: how the sentence ends, quotations and scare quotes, dashes, brackets, repeated and missing marks.</summary>
internal static class SlowPunctuationCues
{
    private const int LongestScareQuote = 3;
    private const int RepeatFrom = 3;

    public static readonly string[] Names =
    [
        "ends-with-full-stop", "ends-with-question-mark", "ends-with-exclamation-mark", "ends-with-ellipsis", "ends-without-mark",
        "question-marks", "exclamation-marks", "ellipses", "dashes", "semicolons", "colons", "brackets", "commas",
        "quoted-share", "fully-quoted", "scare-quotes", "slashes", "percent-or-currency", "hashtags-and-handles",
        "repeated-marks", "stretched-letters", "space-before-mark", "no-space-after-mark",
    ];

    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        ReadOnlySpan<char> text = sentence.Text.Trim();
        FillEnding(text, cues);
        Span<int> counts = stackalloc int[8];
        counts.Clear();
        CountMarks(text, counts);
        for (int i = 0; i < counts.Length; i++)
        {
            cues[5 + i] = SlowStyleCues.Root(counts[i]);
        }

        FillQuotations(sentence, cues.Slice(13, 3));
        cues[16] = SlowStyleCues.Root(text.Count('/'));
        cues[17] = SlowStyleCues.Root(text.Count('%') + text.Count('$') + text.Count('£') + text.Count('€') + text.Count('₹'));
        cues[18] = SlowStyleCues.Root(text.Count('#') + text.Count('@'));
        FillTyping(text, cues[19..]);
    }

    private static void FillEnding(ReadOnlySpan<char> text, Span<float> cues)
    {
        ReadOnlySpan<char> bare = text.TrimEnd("\"'”’)»] ");
        bool ellipsis = bare.EndsWith("..") || bare.EndsWith("…");
        char last = bare.Length == 0 ? ' ' : bare[^1];
        cues[0] = SlowStyleCues.Flag(last == '.' && !ellipsis);
        cues[1] = SlowStyleCues.Flag(last == '?');
        cues[2] = SlowStyleCues.Flag(last == '!');
        cues[3] = SlowStyleCues.Flag(ellipsis);
        cues[4] = SlowStyleCues.Flag(last is not ('.' or '?' or '!' or '…'));
    }

    private static void CountMarks(ReadOnlySpan<char> text, Span<int> counts)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool spaced = i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ';
            int kind = text[i] switch
            {
                '?' => 0,
                '!' => 1,
                '…' => 2,
                '.' when i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.' && (i == 0 || text[i - 1] != '.') => 2,
                '—' or '–' => 3,
                '-' when spaced || (i + 1 < text.Length && text[i + 1] == '-') => 3,
                ';' => 4,
                ':' => 5,
                '(' or '[' => 6,
                ',' => 7,
                _ => -1,
            };
            if (kind >= 0)
            {
                counts[kind]++;
            }
        }
    }

    private static void FillQuotations(SlowTokenizedSentence sentence, Span<float> cues)
    {
        int quoted = 0;
        int run = 0;
        int scare = 0;
        foreach (Token token in sentence.Tokens)
        {
            if (token.Quoted)
            {
                quoted++;
                run++;
                continue;
            }

            scare += run is > 0 and <= LongestScareQuote ? 1 : 0;
            run = 0;
        }

        int count = sentence.Tokens.Length;
        scare += run is > 0 and <= LongestScareQuote && run < count ? 1 : 0;
        cues[0] = count == 0 ? 0 : (float)quoted / count;
        cues[1] = SlowStyleCues.Flag(count > 0 && quoted == count);
        cues[2] = SlowStyleCues.Root(scare);
    }

    private static void FillTyping(ReadOnlySpan<char> text, Span<float> cues)
    {
        int repeated = 0;
        int stretched = 0;
        int spaceBefore = 0;
        int noSpaceAfter = 0;
        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            char before = text[i - 1];
            repeated += c is '!' or '?' && before is '!' or '?' ? 1 : 0;
            stretched += i >= RepeatFrom - 1 && char.IsLetter(c) && c == before && c == text[i - 2] ? 1 : 0;
            spaceBefore += c is ',' or '!' or '?' or '.' && before == ' ' && (i + 1 == text.Length || text[i + 1] == ' ') ? 1 : 0;
            noSpaceAfter += before is ',' or '.' or '!' or '?' && char.IsLetter(c) && i >= 2 && char.IsLower(text[i - 2]) ? 1 : 0;
        }

        cues[0] = SlowStyleCues.Root(repeated);
        cues[1] = SlowStyleCues.Root(stretched);
        cues[2] = SlowStyleCues.Root(spaceBefore);
        cues[3] = SlowStyleCues.Root(noSpaceAfter);
    }
}
