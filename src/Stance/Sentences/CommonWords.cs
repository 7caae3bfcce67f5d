using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Words that are written small but where a sentence opens (embedded list); thread-safe, no allocation.</summary>
internal static class CommonWords
{
    private static readonly WordSet Words = new(WordList.Read("Sentences.common-words"));

    /// <summary>Whether a word is one of them, whatever its case; a contraction counts as its first part ('don't', 'it’s').</summary>
    /// <param name="word">Letters, perhaps with apostrophes.</param>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        int apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe < 0)
        {
            return Words.Contains(word);
        }

        ReadOnlySpan<char> stem = word[..apostrophe];
        return Words.Contains(stem) || (stem.Length > 2 && stem[^1] is 'n' && Words.Contains(stem[..^1]));
    }

    /// <summary>Whether it is one of them with a capital and otherwise small letters: 'The', 'A', 'Don't', not 'THE'.</summary>
    public static bool ContainsCapitalised(ReadOnlySpan<char> word) =>
        !word.IsEmpty && char.IsUpper(word[0]) && (word.Length == 1 || !char.IsUpper(word[1])) && Contains(word);
}
