namespace Stance.Features;

/// <summary>The grammar of reports outside quotations: who said it, when, who they are, in which tense and voice.</summary>
internal static class ReportingCues
{
    private const int NearVerb = 2;
    private const int ClosingWords = 5;

    public static readonly string[] Names =
    [
        "plain-reporting-verb", "speaker-by-verb", "closes-with-attribution", "weekday-or-month", "title-before-name", "number-word",
        "passive", "progressive", "future", "opens-with-name", "opens-with-quotation",
    ];

    /// <summary>Classes that the word itself tells.</summary>
    public const int Classes = 8;

    /// <summary>The words of each class: verbs, speakers, days, titles, numbers, forms of 'to be', participles, future.</summary>
    public static readonly string[] ClassWords =
    [
        "said says say told tells according added asked wrote announced reported stated noted testified replied",
        "he she they who officials official police spokesman spokeswoman spokesperson report reports statement authorities analysts experts researchers critics sources lawyers prosecutors",
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday",
        "mr mrs ms dr sen sens rep reps gov president senator congressman congresswoman representative governor mayor minister chancellor secretary judge justice attorney professor prof chairman chairwoman director general king queen prince pope sheriff chief",
        "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions trillion percent half third quarter",
        "is are was were be been being",
        "made taken given seen known shown held found left lost sent set put shot hit built brought bought caught cut drawn driven fought kept led paid sold spent told won written born",
        "will won't gonna i'll you'll he'll she'll we'll they'll it'll",
    ];

    public const int Verb = WordTraits.FirstReporting;
    public const int Speaker = WordTraits.FirstReporting + 1;
    public const int Day = WordTraits.FirstReporting + 2;
    public const int Title = WordTraits.FirstReporting + 3;
    public const int Number = WordTraits.FirstReporting + 4;
    public const int Being = WordTraits.FirstReporting + 5;
    public const int Participle = WordTraits.FirstReporting + 6;
    public const int Future = WordTraits.FirstReporting + 7;

    private const int EndsWithEd = WordTraits.FirstEnding + 2;
    private const ulong ByNeighbours = 1UL << Verb | 1UL << Day | 1UL << Title | 1UL << Being;

    /// <summary>Counts what depends on more than one word.</summary>
    public static void Count(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        for (int i = 0; i < traits.Length; i++)
        {
            if ((traits[i] & ByNeighbours) != 0 && !tokens[i].Quoted)
            {
                CountAt(i, tokens, traits, counts);
            }
        }

        counts[9] = tokens.Length > 1 && !tokens[0].Quoted && IsCapital(traits[0]) && IsCapital(traits[1]) ? 1 : 0;
        counts[10] = tokens.Length > 0 && tokens[0].Quoted ? 1 : 0;
    }

    private static void CountAt(int i, ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        if (WordTraits.Has(traits[i], Verb))
        {
            bool spoken = HasSpeaker(tokens, traits, i);
            counts[0]++;
            counts[1] += spoken ? 1 : 0;
            counts[2] |= spoken && i >= tokens.Length - ClosingWords ? 1 : 0;
        }

        counts[3] += WordTraits.Has(traits[i], Day) && IsCapital(traits[i]) ? 1 : 0;
        counts[4] += WordTraits.Has(traits[i], Title) && i + 1 < tokens.Length && IsCapital(traits[i]) && IsCapital(traits[i + 1]) ? 1 : 0;
        counts[6] += WordTraits.Has(traits[i], Being) && HasParticiple(traits, i + 1) ? 1 : 0;
    }

    private static bool HasSpeaker(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, int verb)
    {
        int end = Math.Min(tokens.Length, verb + NearVerb + 1);
        for (int i = Math.Max(0, verb - NearVerb); i < end; i++)
        {
            if (i != verb && !tokens[i].Quoted && (WordTraits.Has(traits[i], Speaker) || (i > 0 && IsCapital(traits[i]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasParticiple(ReadOnlySpan<ulong> traits, int from)
    {
        int end = Math.Min(traits.Length, from + 2);
        for (int i = from; i < end; i++)
        {
            if ((traits[i] & (1UL << EndsWithEd | 1UL << Participle)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapital(ulong traits) => WordTraits.Has(traits, WordTraits.Capital);
}
