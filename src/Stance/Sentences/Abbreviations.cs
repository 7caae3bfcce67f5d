using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Which words keep a full stop after them without ending a sentence (embedded list).</summary>
/// <remarks>Thread-safe, no allocation.</remarks>
internal static class Abbreviations
{
    private static readonly WordSet Titles = Kind("title ", "title ", capitalised: false);

    private static readonly WordSet CapitalisedTitles = Kind("title ", "title ", capitalised: true);

    private static readonly WordSet Plain = Kind("plain ", "state ", capitalised: false);

    private static readonly WordSet CapitalisedPlain = Kind("plain ", "state ", capitalised: true);

    private static readonly WordSet States = new([.. WordList.Read("Sentences.abbreviations")
        .Where(e => e.StartsWith("state ", StringComparison.Ordinal)).Select(e => e["state ".Length..])]);

    /// <summary>Whether a full stop after <paramref name="word"/> hardly ever ends a sentence: 'Mr', 'Sen', 'e.g'.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => Contains(Titles, CapitalisedTitles, word);

    /// <summary>Whether a full stop after <paramref name="word"/> ends a sentence only before a word that opens one: 'U.S', 'Inc', 'Jr'.</summary>
    public static bool SeldomEnds(ReadOnlySpan<char> word) => IsInitials(word) || Contains(Plain, CapitalisedPlain, word);

    /// <summary>Whether a word abbreviates a state or province of North America, as behind a city's name.</summary>
    public static bool IsState(ReadOnlySpan<char> word) => States.Contains(word);

    // 'J', 'J.K', 'U.S.A': single capitals with full stops between; 'I' is a word of its own.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0 || word is "I")
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(WordSet any, WordSet capitalised, ReadOnlySpan<char> word) =>
        !word.IsEmpty && (any.Contains(word) || (char.IsUpper(word[0]) && capitalised.Contains(word)));

    private static WordSet Kind(string kind, string other, bool capitalised) => new([.. WordList.Read("Sentences.abbreviations")
        .Where(e => e.StartsWith(kind, StringComparison.Ordinal) || e.StartsWith(other, StringComparison.Ordinal))
        .Select(e => e[(e.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Where(e => char.IsUpper(e[0]) == capitalised)]);
}
