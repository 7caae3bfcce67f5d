using Stance.Features;
using System.Collections.Frozen;

namespace Stance.Tests.Twins;

/// <summary>The grammar of reports outside quotations: who said it, when, who they are, in which tense and voice.</summary>
internal static class SlowReportingCues
{
    private const int NearVerb = 2;
    private const int ClosingWords = 5;

    public static readonly string[] Names =
    [
        "plain-reporting-verb", "speaker-by-verb", "closes-with-attribution", "weekday-or-month", "title-before-name", "number-word",
        "passive", "progressive", "future", "opens-with-name", "opens-with-quotation",
    ];

    private static readonly FrozenSet<ulong> Verbs = Hashes("said says say told tells according added asked wrote announced reported stated noted testified replied");

    private static readonly FrozenSet<ulong> Speakers = Hashes(
        "he she they who officials official police spokesman spokeswoman spokesperson report reports statement authorities analysts experts researchers critics sources lawyers prosecutors");

    private static readonly FrozenSet<ulong> Days = Hashes(
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday");

    private static readonly FrozenSet<ulong> Titles = Hashes(
        "mr mrs ms dr sen sens rep reps gov president senator congressman congresswoman representative governor mayor minister chancellor secretary judge justice attorney professor prof chairman chairwoman director general king queen prince pope sheriff chief");

    private static readonly FrozenSet<ulong> Numbers = Hashes(
        "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions trillion percent half third quarter");

    private static readonly FrozenSet<ulong> Being = Hashes("is are was were be been being");

    private static readonly FrozenSet<ulong> Participles = Hashes(
        "made taken given seen known shown held found left lost sent set put shot hit built brought bought caught cut drawn driven fought kept led paid sold spent told won written born");

    private static readonly FrozenSet<ulong> Future = Hashes("will won't gonna i'll you'll he'll she'll we'll they'll it'll");

    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        Span<int> counts = stackalloc int[9];
        counts.Clear();
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        bool closing = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Quoted)
            {
                continue;
            }

            ulong hash = tokens[i].Hash;
            if (Verbs.Contains(hash))
            {
                bool spoken = HasSpeaker(sentence, i);
                counts[0]++;
                counts[1] += spoken ? 1 : 0;
                closing |= spoken && i >= tokens.Length - ClosingWords;
            }

            counts[3] += Days.Contains(hash) && IsCapital(sentence, i) ? 1 : 0;
            counts[4] += Titles.Contains(hash) && i + 1 < tokens.Length && IsCapital(sentence, i) && IsCapital(sentence, i + 1) ? 1 : 0;
            counts[5] += Numbers.Contains(hash) ? 1 : 0;
            counts[6] += Being.Contains(hash) && HasParticiple(sentence, i + 1) ? 1 : 0;
            ReadOnlySpan<char> word = sentence.WordOf(tokens[i]);
            counts[7] += word.Length > 5 && word.EndsWith("ing") ? 1 : 0;
            counts[8] += Future.Contains(hash) ? 1 : 0;
        }

        for (int i = 0; i < counts.Length; i++)
        {
            cues[i] = SlowStyleCues.Root(counts[i]);
        }

        cues[2] = SlowStyleCues.Flag(closing);
        cues[9] = SlowStyleCues.Flag(tokens.Length > 1 && !tokens[0].Quoted && IsCapital(sentence, 0) && IsCapital(sentence, 1));
        cues[10] = SlowStyleCues.Flag(tokens.Length > 0 && tokens[0].Quoted);
    }

    private static bool HasSpeaker(SlowTokenizedSentence sentence, int verb)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int end = Math.Min(tokens.Length, verb + NearVerb + 1);
        for (int i = Math.Max(0, verb - NearVerb); i < end; i++)
        {
            if (i != verb && !tokens[i].Quoted && (Speakers.Contains(tokens[i].Hash) || (i > 0 && IsCapital(sentence, i))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasParticiple(SlowTokenizedSentence sentence, int from)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int end = Math.Min(tokens.Length, from + 2);
        for (int i = from; i < end; i++)
        {
            ReadOnlySpan<char> word = sentence.WordOf(tokens[i]);
            if ((word.Length > 4 && word.EndsWith("ed")) || Participles.Contains(tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapital(SlowTokenizedSentence sentence, int token)
    {
        ReadOnlySpan<char> word = sentence.Text.Slice(sentence.Tokens[token].Start, sentence.Tokens[token].Length);
        return char.IsUpper(word[0]) && word is not "I" && !word.StartsWith("I'") && !word.StartsWith("I’");
    }

    private static FrozenSet<ulong> Hashes(string words) => words.Split(' ').Select(w => StableHash.Of(w)).ToFrozenSet();
}
