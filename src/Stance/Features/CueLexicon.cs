using System.Numerics;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Features;

/// <summary>Finds the words and phrases of the embedded lists in a sentence.</summary>
/// <remarks>
/// An entry of several words matches that sequence of tokens whatever stands between them, so that 'cover-up' and
/// 'cover up' are one. A phrase hides the shorter entries that begin at the same word. Immutable and thread-safe.
/// </remarks>
public sealed class CueLexicon
{
    // What a sequence is that longer entries begin with, whether or not it is one itself.
    private const ulong PrefixOnly = 1UL << 32;

    private static readonly string[] Lists =
    [
        "hedges", "boosters", "intensifiers", "reporting-verbs", "reporting-verbs-loaded", "positive-evaluation",
        "negative-evaluation", "loaded-strong", "loaded-mild", "argument-connectives", "advice-modality", "conversation",
        "conspiracy", "newsroom", "insults",
    ];

    // The hash of a token sequence → a bit for each category it is an entry of, and one if it begins longer entries.
    private readonly HashLookup _sequences;

    private CueLexicon(HashLookup sequences, BitsByHash wordTraits)
    {
        _sequences = sequences;
        Traits = wordTraits;
    }

    /// <summary>The lists that ship with Stance.</summary>
    public static CueLexicon Default { get; } = Load();

    /// <summary>The number of categories.</summary>
    public static int CategoryCount => Lists.Length;

    /// <summary>The name of a category's list, for instance 'loaded-mild'.</summary>
    public static string NameOf(CueCategory category) => Lists[(int)category];

    /// <summary>Every entry of every list, lists and entries in their own order.</summary>
    public static IEnumerable<string> AllEntries() => Lists.SelectMany(list => WordList.Read("Lexicon." + list));

    /// <summary>By hash the traits of every word of an entry; see <see cref="WordTraits"/>.</summary>
    internal BitsByHash Traits { get; }

    /// <summary>Adds up, for every category, how many entries the sentence holds.</summary>
    /// <param name="sentence">Tokenised.</param>
    /// <param name="own">Length <see cref="CategoryCount"/>; raised by matches outside quotation marks.</param>
    /// <param name="quoted">Likewise, inside them.</param>
    public void Count(TokenizedSentence sentence, Span<int> own, Span<int> quoted)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Count(sentence.Tokens, sentence.FindTraits(), own, quoted);
    }

    /// <summary>Likewise, with the traits of the words, which are those of their hashes.</summary>
    internal void Count(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> own, Span<int> quoted)
    {
        int i = 0;
        while (i < traits.Length)
        {
            if (!WordTraits.Has(traits[i], WordTraits.BeginsEntry))
            {
                i++;
                continue;
            }

            int length = LongestMatch(tokens[i..], traits[i..], out int categories);
            Span<int> counts = tokens[i].Quoted ? quoted : own;
            for (; categories != 0; categories &= categories - 1)
            {
                counts[BitOperations.TrailingZeroCount(categories)]++;
            }

            i += length;
        }
    }

    /// <summary>The longest entry that some words begin with.</summary>
    /// <param name="tokens">A sentence's words from one on; at least one.</param>
    /// <param name="traits">Theirs.</param>
    /// <param name="categories">A bit for each category that the entry belongs to; 0 without any.</param>
    /// <returns>How many words it has; 1 without any.</returns>
    internal int LongestMatch(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, out int categories)
    {
        ulong first = traits[0];
        categories = WordTraits.Has(first, WordTraits.BeginsEntry) ? (int)(first & WordTraits.Categories) : 0;
        bool phrase = WordTraits.Has(first, WordTraits.BeginsEntry) && WordTraits.Has(first, WordTraits.BeginsPhrase)
            && traits.Length > 1 && WordTraits.Has(traits[1], WordTraits.ContinuesPhrase);
        return phrase ? LongestPhrase(tokens, ref categories) : 1;
    }

    // The categories of the first word by itself come in, those of the longest entry go out.
    private int LongestPhrase(ReadOnlySpan<Token> tokens, ref int categories)
    {
        int length = 1;
        ulong sequence = StableHash.Combine(0, tokens[0].Hash);
        for (int i = 1; i < tokens.Length; i++)
        {
            sequence = StableHash.Combine(sequence, tokens[i].Hash);
            ulong found = _sequences[sequence];
            if (found == 0)
            {
                break;
            }

            if (found != PrefixOnly)
            {
                categories = (int)(found & ~PrefixOnly);
                length = i + 1;
            }
        }

        return length;
    }

    private static CueLexicon Load()
    {
        var sequences = new BitsByHash();
        var words = new BitsByHash();
        var sentence = new TokenizedSentence();
        for (int category = 0; category < Lists.Length; category++)
        {
            foreach (string entry in WordList.Read("Lexicon." + Lists[category]))
            {
                sentence.Read(entry, new TextSpan(0, entry.Length), []);
                ulong sequence = 0;
                for (int i = 0; i < sentence.Tokens.Length; i++)
                {
                    sequence = StableHash.Combine(sequence, sentence.Tokens[i].Hash);
                    bool whole = i == sentence.Tokens.Length - 1;
                    sequences.Add(sequence, whole ? 1UL << category : PrefixOnly);
                    ulong first = sentence.Tokens.Length == 1 ? 1UL << category : 1UL << WordTraits.BeginsPhrase;
                    words.Add(sentence.Tokens[i].Hash, i == 0 ? first | 1UL << WordTraits.BeginsEntry : 1UL << WordTraits.ContinuesPhrase);
                }
            }
        }

        return new CueLexicon(new HashLookup(sequences), words);
    }
}
