using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Which words make an attribution; their case is disregarded.</summary>
/// <remarks>Thread-safe, no allocation.</remarks>
internal static class SpeechWords
{
    private static readonly string[] VerbList =
    [
        .. WordList.Read("Lexicon.reporting-verbs").Concat(WordList.Read("Lexicon.reporting-verbs-loaded"))
            .Where(e => !e.Contains(' ', StringComparison.Ordinal)).Concat(["confirmed", "confirms", "reported", "estimates", "notes", "repeated"]),
    ];

    private static readonly WordSet Verbs = new(VerbList);

    // What no attribution goes without.
    private static readonly WordSet Needed = new([.. VerbList, "according"]);

    private static readonly WordSet Speakers = new(
    [
        "he", "she", "they", "who", "which", "it", "spokesman", "spokeswoman", "spokesperson", "official", "officials",
        "police", "minister", "ministry", "report", "statement", "company", "government", "department", "agency",
        "source", "sources", "lawyer", "lawyers", "prosecutors", "analysts", "experts", "researchers", "scientists",
        "witnesses", "residents", "council", "committee", "union", "critics", "campaigners", "court", "judge", "president",
        "secretary", "director", "chief", "leader", "leaders", "firm", "study", "authors", "people", "officers", "organisers",
    ]);

    private static readonly WordSet Between = new(
    [
        "has", "have", "had", "also", "later", "often", "once", "earlier", "previously", "repeatedly", "recently", "just", "then",
        "already", "further", "reportedly", "allegedly", "himself", "herself", "themselves", "itself", "now", "since", "long", "never",
    ]);

    private static readonly WordSet Selves = new(["i", "we", "you", "me", "us"]);

    /// <summary>Whether a text may attribute anything: false where neither a reporting verb nor 'according' stands in it.</summary>
    public static bool MayAttribute(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        while (words.MoveNext())
        {
            if (Needed.Contains(words.Current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a reporting verb: 'said'.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => Verbs.Contains(word);

    /// <summary>Whether a word is somebody who speaks: 'spokesman', 'she'.</summary>
    public static bool IsSpeaker(ReadOnlySpan<char> word) => Speakers.Contains(word);

    /// <summary>Whether a word may stand between a speaker and the verb: 'has', 'later'.</summary>
    public static bool IsBetween(ReadOnlySpan<char> word) => Between.Contains(word);

    /// <summary>Whether a word is the writer or whoever is spoken to: 'I', 'you'.</summary>
    public static bool IsSelf(ReadOnlySpan<char> word) => Selves.Contains(word);
}
