using Stance.Sentences;

namespace Stance.Features;

/// <summary>What the style cues want to know of one word, a bit each, from one look-up instead of one for each list.</summary>
/// <remarks>
/// From the lowest bit: the <see cref="CueCategory"/> of the lexicon's one-word entries; whether the word begins any
/// entry; the classes of <see cref="ClosedClassCues"/>, <see cref="ReportingCues"/> and <see cref="TypingCues"/>, all by
/// the word's hash; then its endings, its shape and whether it reports, by its characters. Immutable, thread-safe, no allocation.
/// </remarks>
internal static class WordTraits
{
    public const int FirstCategory = 0;
    public const int BeginsEntry = 15;
    public const int FirstClass = 16;
    public const int FirstOpening = FirstClass + ClosedClassCues.ByWord;
    public const int FirstReporting = FirstOpening + ClosedClassCues.ByOpening;
    public const int FirstTyping = FirstReporting + ReportingCues.Classes;
    public const int FirstEnding = FirstTyping + TypingCues.Classes;
    public const int EndsWithIng = FirstEnding + ClosedClassCues.ByEnding;

    // Six in a row, for ShapeCues.
    public const int Capital = 53;
    public const int CapitalLetter = 54;
    public const int Shouted = 55;
    public const int Digit = 56;
    public const int Year = 57;
    public const int Long = 58;

    public const int BeginsPhrase = 59;

    /// <summary>Whether an entry goes on with it.</summary>
    public const int ContinuesPhrase = 61;

    /// <summary>Whether an attribution may be made with it; see <see cref="SpeechWords"/>.</summary>
    public const int MayAttribute = 60;

    /// <summary>The lexicon's categories.</summary>
    public const ulong Categories = (1UL << BeginsEntry) - 1;

    private const ulong Classes = ((1UL << ClosedClassCues.ByWord) - 1) << FirstClass;
    private const int LongWord = 8;

    // The last two characters of every ending: one bit sends most words away.
    private static readonly ulong Candidates =
        new[] { "ly", "ed", "sm", "ts", "st", "on", "ss", "nt", "ty", "ng" }.Aggregate(0UL, (all, pair) => all | 1UL << PairOf(pair[0], pair[1]));

    private static readonly HashLookup Listed = Load();

    /// <summary>Whether a trait is among those of a word.</summary>
    public static bool Has(ulong traits, int trait) => (traits >> trait & 1) != 0;

    /// <summary>1 or 0, for counting.</summary>
    public static int Count(ulong traits, int trait) => (int)(traits >> trait) & 1;

    /// <summary>The traits of one word.</summary>
    /// <param name="written">As it stands there; not empty.</param>
    /// <param name="lower">In lower case.</param>
    /// <param name="hash">Of the lower case.</param>
    public static ulong Of(ReadOnlySpan<char> written, ReadOnlySpan<char> lower, ulong hash)
    {
        // 'US' is a country.
        ulong listed = Listed[hash] & (written is "US" ? ~Classes : ulong.MaxValue);
        return listed | Endings(lower) | Shape(written) | (SpeechWords.MayAttribute(written) ? 1UL << MayAttribute : 0);
    }

    private static ulong Endings(ReadOnlySpan<char> word)
    {
        int found = word.IndexOf('\'') > 0 && !word.EndsWith("'s") ? 1 : 0;
        if (word.Length > 3 && (Candidates >> PairOf(word[^2], word[^1]) & 1) != 0)
        {
            found |= FindEnding(word);
        }

        return (ulong)(uint)found << FirstEnding;
    }

    private static int FindEnding(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        return (word[^2], word[^1]) switch
        {
            ('l', 'y') when length > 4 => 1 << 1,
            ('e', 'd') when length > 4 => 1 << 2,
            ('s', 'm') when length > 5 && word.EndsWith("ism") => 1 << 3,
            ('t', 's') when length > 5 && word.EndsWith("ists") => 1 << 3,
            ('s', 't') => (length > 5 && word.EndsWith("ist") ? 1 << 3 : 0)
                | (word is "most" or "best" or "worst" or "least" || (length > 6 && word.EndsWith("est")) ? 1 << 4 : 0),
            ('o', 'n') when length > 8 && word.EndsWith("tion") => 1 << 5,
            ('s', 's') when length > 8 && word.EndsWith("ness") => 1 << 5,
            ('n', 't') when length > 8 && word.EndsWith("ment") => 1 << 5,
            ('t', 'y') when length > 8 && word.EndsWith("ity") => 1 << 5,
            ('n', 'g') when length > 5 && word.EndsWith("ing") => 1 << (EndsWithIng - FirstEnding),
            _ => 0,
        };
    }

    private static int PairOf(char a, char b) => ((a * 5) + b) & 63;

    private static ulong Shape(ReadOnlySpan<char> word)
    {
        ulong found = word.Length >= LongWord ? 1UL << Long : 0;
        return char.IsAsciiLetterLower(word[0]) ? found : found | ShapeOfOther(word);
    }

    // Of a word that does not begin with a small letter.
    private static ulong ShapeOfOther(ReadOnlySpan<char> word)
    {
        ulong found = 0;
        char first = word[0];
        if (char.IsUpper(first))
        {
            bool lone = first == 'I' && (word.Length == 1 || word[1] is '\'' or '’');
            found |= 1UL << CapitalLetter | (lone ? 0 : 1UL << Capital);
            return found | (!lone && word.Length > 1 && !HasSmallLetter(word) ? 1UL << Shouted : 0);
        }

        bool year = word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && char.IsDigit(word[3]);
        return found | (char.IsDigit(first) ? 1UL << Digit : 0) | (year ? 1UL << Year : 0);
    }

    // ContainsAnyInRange would put its limits on the heap for as long as its code is not optimised.
    private static bool HasSmallLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static HashLookup Load()
    {
        var traits = new BitsByHash();
        traits.Add(CueLexicon.Default.Traits);
        Add(traits, FirstClass, ClosedClassCues.ClassWords);
        Add(traits, FirstOpening, ClosedClassCues.OpeningWords);
        Add(traits, FirstReporting, ReportingCues.ClassWords);
        Add(traits, FirstTyping, TypingCues.ClassWords);
        return new HashLookup(traits);
    }

    private static void Add(BitsByHash traits, int first, string[] lists)
    {
        for (int i = 0; i < lists.Length; i++)
        {
            foreach (string word in lists[i].Split(' '))
            {
                traits.Add(StableHash.Of(word), 1UL << (first + i));
            }
        }
    }
}
