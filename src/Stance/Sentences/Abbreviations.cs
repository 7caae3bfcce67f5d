using System.Collections.Frozen;

namespace Stance.Sentences;

/// <summary>Which words keep a full stop after them without ending a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Kind("title ");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Kind("plain ");

    // Words that open sentences and rarely continue one after an abbreviation ('in the U.S. The').
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = new[]
    {
        "The", "A", "An", "He", "She", "It", "They", "We", "You", "I", "This", "That", "These", "Those", "His", "Her",
        "Its", "Their", "Our", "My", "But", "And", "In", "On", "At", "For", "If", "When", "While", "As", "However",
        "There", "Here", "What", "Who", "Why", "How", "Some", "Many", "Most", "After", "Before", "Since", "Although",
        "Both", "No", "Not", "So", "Then", "One", "Two", "Meanwhile", "Earlier", "Later", "Last", "Next", "Under", "With",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a full stop after <paramref name="word"/> can never end a sentence: 'Mr', 'Sen', 'e.g'.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>Whether a full stop after <paramref name="word"/> ends a sentence only before an opening word: 'U.S', 'Inc', 'Jr'.</summary>
    public static bool SeldomEnds(ReadOnlySpan<char> word) => Plain.Contains(word) || IsInitials(word);

    /// <summary>Whether a word, written so, usually opens a sentence: 'The', 'But'.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);

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

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kind(string prefix) => WordList.Read("Sentences.abbreviations")
        .Where(e => e.StartsWith(prefix, StringComparison.Ordinal)).Select(e => e[prefix.Length..])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
