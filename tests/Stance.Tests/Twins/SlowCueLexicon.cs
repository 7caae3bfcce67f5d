using Stance.Features;
using System.Collections.Frozen;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Twins;

/// <summary>Finds the words and phrases of the embedded lists in a sentence.</summary>
/// <remarks>
/// An entry of several words matches that sequence of tokens whatever stands between them, so that 'cover-up' and
/// 'cover up' are one. A phrase hides the shorter entries that begin at the same word. Immutable and thread-safe.
/// </remarks>
internal sealed class SlowCueLexicon
{
    private const int PrefixOnly = 0;

    private static readonly string[] Lists =
    [
        "hedges", "boosters", "intensifiers", "reporting-verbs", "reporting-verbs-loaded", "positive-evaluation",
        "negative-evaluation", "loaded-strong", "loaded-mild", "argument-connectives", "advice-modality", "conversation",
        "conspiracy", "newsroom", "insults",
    ];

    // The hash of a token sequence → a bit for each category it is an entry of; 0 if it only begins longer entries.
    private readonly FrozenDictionary<ulong, int> _sequences;

    private SlowCueLexicon(FrozenDictionary<ulong, int> sequences) => _sequences = sequences;

    /// <summary>The lists that ship with Stance.</summary>
    public static SlowCueLexicon Default { get; } = Load();

    /// <summary>The number of categories.</summary>
    public static int CategoryCount => Lists.Length;

    /// <summary>The name of a category's list, for instance 'loaded-mild'.</summary>
    public static string NameOf(CueCategory category) => Lists[(int)category];

    /// <summary>Every entry of every list, lists and entries in their own order.</summary>
    public static IEnumerable<string> AllEntries() => Lists.SelectMany(list => WordList.Read("Lexicon." + list));

    /// <summary>Adds up, for every category, how many entries the sentence holds.</summary>
    /// <param name="sentence">Tokenised.</param>
    /// <param name="own">Length <see cref="CategoryCount"/>; raised by matches outside quotation marks.</param>
    /// <param name="quoted">Likewise, inside them.</param>
    public void Count(SlowTokenizedSentence sentence, Span<int> own, Span<int> quoted)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int i = 0;
        while (i < tokens.Length)
        {
            int length = LongestMatch(tokens[i..], out int categories);
            Span<int> counts = tokens[i].Quoted ? quoted : own;
            for (int category = 0; categories != 0; category++, categories >>= 1)
            {
                counts[category] += categories & 1;
            }

            i += Math.Max(1, length);
        }
    }

    private int LongestMatch(ReadOnlySpan<Token> tokens, out int categories)
    {
        categories = 0;
        int length = 0;
        ulong sequence = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            sequence = StableHash.Combine(sequence, tokens[i].Hash);
            if (!_sequences.TryGetValue(sequence, out int found))
            {
                break;
            }

            if (found != PrefixOnly)
            {
                categories = found;
                length = i + 1;
            }
        }

        return length;
    }

    private static SlowCueLexicon Load()
    {
        var sequences = new Dictionary<ulong, int>();
        var sentence = new SlowTokenizedSentence();
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
                    sequences[sequence] = sequences.GetValueOrDefault(sequence) | (whole ? 1 << category : PrefixOnly);
                }
            }
        }

        return new SlowCueLexicon(sequences.ToFrozenDictionary());
    }
}
