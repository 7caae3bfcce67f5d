using System.Collections.Frozen;

namespace Stance.Sentences;

/// <summary>Which words make an attribution.</summary>
/// <remarks>Most words are told to be none of them by their length and two letters. Thread-safe, no allocation.</remarks>
internal static class SpeechWords
{
    private static readonly FrozenDictionary<string, SpeechWord>.AlternateLookup<ReadOnlySpan<char>> Kinds = ReadKinds().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Between = new(
    [
        "has", "have", "had", "also", "later", "often", "once", "earlier", "previously", "repeatedly", "recently", "just", "then",
        "already", "further", "reportedly", "allegedly", "himself", "herself", "themselves", "itself", "now", "since", "long", "never",
    ]);

    private static readonly WordSet Selves = new(["i", "we", "you", "me", "us"]);

    // A byte for length, first and last letter: whether any of the words has them.
    private static readonly bool[] Places = ReadPlaces();

    /// <summary>What a word does, its case disregarded.</summary>
    public static SpeechWord Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return SpeechWord.None;
        }

        // Beyond ASCII there are letters whose other case is ASCII, as the Kelvin sign.
        bool likely = Places[PlaceOf(word)] || word[0] > '\x7f' || word[^1] > '\x7f';
        return likely && Kinds.TryGetValue(word, out SpeechWord kinds) ? kinds : SpeechWord.None;
    }

    /// <summary>Whether a word may stand between a speaker and the verb: 'has', 'later'.</summary>
    public static bool IsBetween(ReadOnlySpan<char> word) => Between.Contains(word);

    /// <summary>Whether a word is the writer or whoever is spoken to: 'I', 'you'.</summary>
    public static bool IsSelf(ReadOnlySpan<char> word) => Selves.Contains(word);

    private static int PlaceOf(ReadOnlySpan<char> word) => ((word.Length * 5) ^ (word[0] & 31) << 7 ^ (word[^1] & 31) << 3) & 4095;

    private static bool[] ReadPlaces()
    {
        var places = new bool[4096];
        foreach (string word in ReadKinds().Keys)
        {
            places[PlaceOf(word)] = true;
        }

        return places;
    }

    private static FrozenDictionary<string, SpeechWord> ReadKinds()
    {
        var kinds = new Dictionary<string, SpeechWord>(StringComparer.OrdinalIgnoreCase);
        Add(kinds, SpeechWord.Verb, WordList.Read("Lexicon.reporting-verbs").Concat(WordList.Read("Lexicon.reporting-verbs-loaded"))
            .Where(e => !e.Contains(' ', StringComparison.Ordinal)).Concat(["confirmed", "confirms", "reported", "estimates", "notes", "repeated"]));
        Add(kinds, SpeechWord.Speaker,
        [
            "he", "she", "they", "who", "which", "it", "spokesman", "spokeswoman", "spokesperson", "official", "officials",
            "police", "minister", "ministry", "report", "statement", "company", "government", "department", "agency",
            "source", "sources", "lawyer", "lawyers", "prosecutors", "analysts", "experts", "researchers", "scientists",
            "witnesses", "residents", "council", "committee", "union", "critics", "campaigners", "court", "judge", "president",
            "secretary", "director", "chief", "leader", "leaders", "firm", "study", "authors", "people", "officers", "organisers",
        ]);
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, SpeechWord> kinds, SpeechWord kind, IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }
    }
}
