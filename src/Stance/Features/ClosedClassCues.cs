namespace Stance.Features;

/// <summary>Function words outside quotations: persons, questions, modality, negation, tense, and what the sentence opens with.</summary>
internal static class ClosedClassCues
{
    /// <summary>Classes that the word itself tells.</summary>
    public const int ByWord = 13;

    /// <summary>Classes that its ending tells; <see cref="WordTraits"/> knows them.</summary>
    public const int ByEnding = 6;

    /// <summary>Classes of a sentence's first word.</summary>
    public const int ByOpening = 6;

    public static readonly string[] Names =
    [
        "first-person-singular", "first-person-plural", "second-person", "third-person", "impersonal", "negation", "modal",
        "possibility", "present-be", "past-be", "question-word", "comparison", "quantifier",
        "contraction", "ly-adverb", "past-tense", "ism-or-ist", "superlative", "long-abstract-noun",
        "opens-with-conjunction", "opens-with-demonstrative", "opens-with-it-or-there", "opens-with-question-word", "opens-with-person", "opens-with-verb-or-let",
        "quoted-first-person",
    ];

    /// <summary>The words of each class by word, in the order of the names.</summary>
    public static readonly string[] ClassWords =
    [
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
        "all every always everyone everybody everything any anyone most many few some so such only just even",
    ];

    /// <summary>The words of each opening, in the order of the names.</summary>
    public static readonly string[] OpeningWords =
    [
        "and but so because yet or nor for still",
        "this that these those here such that's",
        "it there it's there's",
        "who what why how when where which whose is are does do did can could will would should isn't aren't don't doesn't",
        "i we you i'm we're you're my our your i've we've he she they",
        "let let's consider imagine take look think remember ask see try stop give make put get keep wake go tell just please never do don't forget call suppose enough say",
    ];

    /// <summary>Counts what depends on more than one word: the opening, and the first person inside quotations.</summary>
    public static void Count(TokenizedSentence sentence, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        if (tokens.Length > 0 && !tokens[0].Quoted)
        {
            for (int i = 0; i < ByOpening; i++)
            {
                counts[ByWord + ByEnding + i] = WordTraits.Count(traits[0], WordTraits.FirstOpening + i);
            }
        }

        for (int i = 0; i < traits.Length && sentence.HasQuoted; i++)
        {
            counts[^1] += tokens[i].Quoted ? WordTraits.Count(traits[i], WordTraits.FirstClass) : 0;
        }
    }
}
