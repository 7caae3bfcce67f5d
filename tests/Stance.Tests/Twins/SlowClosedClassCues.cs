using Stance.Features;
using System.Collections.Frozen;

namespace Stance.Tests.Twins;

/// <summary>Function words outside quotations: persons, questions, modality, negation, tense, and what the sentence opens with.</summary>
internal static class SlowClosedClassCues
{
    private const int ByWord = 13;
    private const int ByEnding = 6;

    public static readonly string[] Names =
    [
        "first-person-singular", "first-person-plural", "second-person", "third-person", "impersonal", "negation", "modal",
        "possibility", "present-be", "past-be", "question-word", "comparison", "quantifier",
        "contraction", "ly-adverb", "past-tense", "ism-or-ist", "superlative", "long-abstract-noun",
        "opens-with-conjunction", "opens-with-demonstrative", "opens-with-it-or-there", "opens-with-question-word", "opens-with-person", "opens-with-verb-or-let",
        "quoted-first-person",
    ];

    private static readonly FrozenDictionary<ulong, int> Classes = Load(
        "i me my mine myself i'm i've i'd i'll im ive",
        "we us our ours ourselves we're we've we'd we'll let's",
        "you your yours yourself yourselves you're you've you'd you'll ya u ur",
        "he she him her his hers they them their theirs",
        "it its one there that's it's there's",
        "not no never nothing none nobody nor neither cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't ain't dont cant wont",
        "will would shall can could",
        "may might possibly probably likely maybe perhaps",
        "is are am be isn't aren't he's she's they're",
        "was were been had",
        "who what why how when where which whose whom",
        "more less better worse than rather",
        "all every always everyone everybody everything any anyone most many few some so such only just even");

    private static readonly FrozenSet<ulong> Conjunctions = Hashes("and but so because yet or nor for still");

    private static readonly FrozenSet<ulong> Demonstratives = Hashes("this that these those here such that's");

    private static readonly FrozenSet<ulong> Impersonals = Hashes("it there it's there's");

    private static readonly FrozenSet<ulong> QuestionWords = Hashes("who what why how when where which whose is are does do did can could will would should isn't aren't don't doesn't");

    private static readonly FrozenSet<ulong> Persons = Hashes("i we you i'm we're you're my our your i've we've he she they");

    private static readonly FrozenSet<ulong> Imperatives = Hashes(
        "let let's consider imagine take look think remember ask see try stop give make put get keep wake go tell just please never do don't forget call suppose enough say");

    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        Span<int> counts = stackalloc int[ByWord + ByEnding];
        counts.Clear();
        int quotedFirst = 0;
        foreach (Token token in sentence.Tokens)
        {
            // 'US' is a country.
            bool country = sentence.Text.Slice(token.Start, token.Length) is "US";
            int found = !country && Classes.TryGetValue(token.Hash, out int classes) ? classes : 0;
            if (token.Quoted)
            {
                quotedFirst += found & 1;
                continue;
            }

            for (int i = 0; found != 0; i++, found >>= 1)
            {
                counts[i] += found & 1;
            }

            CountEndings(sentence.WordOf(token), counts[ByWord..]);
        }

        for (int i = 0; i < counts.Length; i++)
        {
            cues[i] = SlowStyleCues.Root(counts[i]);
        }

        FillOpening(sentence, cues[(ByWord + ByEnding)..]);
        cues[^1] = SlowStyleCues.Root(quotedFirst);
    }

    private static void FillOpening(SlowTokenizedSentence sentence, Span<float> cues)
    {
        bool own = sentence.Tokens.Length > 0 && !sentence.Tokens[0].Quoted;
        ulong first = own ? sentence.Tokens[0].Hash : 0;
        cues[0] = SlowStyleCues.Flag(own && Conjunctions.Contains(first));
        cues[1] = SlowStyleCues.Flag(own && Demonstratives.Contains(first));
        cues[2] = SlowStyleCues.Flag(own && Impersonals.Contains(first));
        cues[3] = SlowStyleCues.Flag(own && QuestionWords.Contains(first));
        cues[4] = SlowStyleCues.Flag(own && Persons.Contains(first));
        cues[5] = SlowStyleCues.Flag(own && Imperatives.Contains(first));
    }

    private static void CountEndings(ReadOnlySpan<char> word, Span<int> counts)
    {
        int apostrophe = word.IndexOf('\'');
        counts[0] += apostrophe > 0 && !word.EndsWith("'s") ? 1 : 0;
        counts[1] += word.Length > 4 && word.EndsWith("ly") ? 1 : 0;
        counts[2] += word.Length > 4 && word.EndsWith("ed") ? 1 : 0;
        counts[3] += word.Length > 5 && (word.EndsWith("ism") || word.EndsWith("ist") || word.EndsWith("ists")) ? 1 : 0;
        counts[4] += word is "most" or "best" or "worst" or "least" || (word.Length > 6 && word.EndsWith("est")) ? 1 : 0;
        counts[5] += word.Length > 8 && (word.EndsWith("tion") || word.EndsWith("ness") || word.EndsWith("ment") || word.EndsWith("ity")) ? 1 : 0;
    }

    private static FrozenDictionary<ulong, int> Load(params string[] lists)
    {
        var classes = new Dictionary<ulong, int>();
        for (int i = 0; i < lists.Length; i++)
        {
            foreach (string word in lists[i].Split(' '))
            {
                ulong hash = StableHash.Of(word);
                classes[hash] = classes.GetValueOrDefault(hash) | 1 << i;
            }
        }

        return classes.ToFrozenDictionary();
    }

    private static FrozenSet<ulong> Hashes(string words) => words.Split(' ').Select(w => StableHash.Of(w)).ToFrozenSet();
}
