using System.Buffers;
using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Tells whether a sentence attributes what it says: a reporting verb with its speaker, or 'according to'.</summary>
public static class Attribution
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,;:");

    private static readonly WordSet Verbs = new(
        WordList.Read("Lexicon.reporting-verbs").Concat(WordList.Read("Lexicon.reporting-verbs-loaded"))
            .Where(e => !e.Contains(' ', StringComparison.Ordinal)).Concat(["confirmed", "confirms", "reported", "estimates", "notes", "repeated"]));

    private static readonly WordSet Speakers = new(
    [
        "he", "she", "they", "who", "which", "it", "spokesman", "spokeswoman", "spokesperson", "official", "officials",
        "police", "minister", "ministry", "report", "statement", "company", "government", "department", "agency",
        "source", "sources", "lawyer", "lawyers", "prosecutors", "analysts", "experts", "researchers", "scientists",
        "witnesses", "residents", "council", "committee", "union", "critics", "campaigners", "court", "judge", "president",
        "secretary", "director", "chief", "leader", "leaders", "firm", "study", "authors", "people", "officers", "organisers",
    ]);

    /// <summary>Whether a reporting verb with a speaker beside it, or 'according to', stands in the sentence outside its quotations.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentence">Within <paramref name="text"/>.</param>
    /// <param name="quoted">The quoted spans around the sentence, in order.</param>
    public static bool IsAttributed(ReadOnlySpan<char> text, TextSpan sentence, IReadOnlyList<TextSpan> quoted)
    {
        ArgumentNullException.ThrowIfNull(quoted);
        ReadOnlySpan<char> line = sentence.In(text);
        var words = new Words(line);
        ReadOnlySpan<char> previous = default;
        bool afterSpeaker = false;
        bool afterVerb = false;
        int index = 0;
        while (words.MoveNext())
        {
            ReadOnlySpan<char> word = words.Current;
            if (IsInside(sentence.Start + words.Start, quoted))
            {
                previous = default;
                afterSpeaker = false;
                afterVerb = false;
                continue;
            }

            bool speaker = Speakers.Contains(word) || (char.IsUpper(word[0]) && words.Start > 0 && word.Length > 1);
            bool verb = Verbs.Contains(word);
            bool accordingTo = word.Equals("to", StringComparison.OrdinalIgnoreCase) && previous.Equals("according", StringComparison.OrdinalIgnoreCase);
            if (accordingTo || (verb && afterSpeaker) || (speaker && afterVerb) || (verb && index == 1 && IsOpeningName(line, words.Start)))
            {
                return true;
            }

            afterSpeaker = speaker;
            afterVerb = verb || (afterVerb && word is "the" or "a" or "an" or "Mr" or "Ms" or "Mrs" or "Dr");
            previous = word;
            index++;
        }

        return false;
    }

    /// <summary>Whether a word is a reporting verb: 'said', 'asked'.</summary>
    internal static bool IsReportingVerb(ReadOnlySpan<char> word) => Verbs.Contains(word);

    /// <summary>Whether a position stands inside one of the quoted spans.</summary>
    internal static bool IsInside(int position, IReadOnlyList<TextSpan> quoted)
    {
        int low = 0;
        int high = quoted.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (position < quoted[middle].Start)
            {
                high = middle - 1;
            }
            else if (position >= quoted[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    // 'Peskov said': a capitalised word that opens the sentence directly before the verb.
    private static bool IsOpeningName(ReadOnlySpan<char> line, int verbStart)
    {
        ReadOnlySpan<char> before = line[..verbStart].Trim();
        return before.Length > 1 && char.IsUpper(before[0]) && before is not ("We" or "You" or "Let") && !before.ContainsAny(Separators);
    }
}
