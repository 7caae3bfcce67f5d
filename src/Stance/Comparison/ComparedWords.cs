using Stance.Pages;

namespace Stance.Comparison;

/// <summary>Cuts a sentence into the words that documents are compared by. Thread-safe, no state.</summary>
/// <remarks>
/// A word is a run of letters, digits and marks; an apostrophe between letters belongs to it ("don't"), a point or comma
/// between digits to its number ('3.2', '1,900'), and a hyphen between letters too where that is asked for ('so-called').
/// Linear in the sentence's length.
/// </remarks>
internal static class ComparedWords
{
    /// <summary>The longest word that counts, in code units; what is longer is no word.</summary>
    public const int Longest = 64;

    /// <summary>The words of a text, in order, as spans of it.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="joinHyphens">Whether words joined by a hyphen are one.</param>
    /// <param name="words">Emptied, then filled.</param>
    public static void Find(ReadOnlySpan<char> text, bool joinHyphens, List<TextSpan> words)
    {
        words.Clear();
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && (IsWordPart(text[i]) || IsJoin(text, i, joinHyphens)))
            {
                i++;
            }

            if (i - start <= Longest)
            {
                words.Add(TextSpan.FromBounds(start, i));
            }
        }
    }

    /// <summary>A word in lower case, apostrophes straight, commas in numbers left out.</summary>
    /// <param name="word">At most <see cref="Longest"/> long.</param>
    /// <param name="folded">At least as long as the word.</param>
    /// <returns>The part of <paramref name="folded"/> that was written.</returns>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (c != ',')
            {
                folded[length++] = c is '’' or 'ʼ' ? '\'' : c is '‐' or '‑' ? '-' : char.ToLowerInvariant(c);
            }
        }

        return folded[..length];
    }

    /// <summary>The same without a possessive's ending and a plural's: 'Putin's' and 'bridges' give 'putin' and 'bridge'.</summary>
    /// <param name="folded">From <see cref="Fold"/>.</param>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<char> stem = folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded.TrimEnd('\'');
        return stem.Length > 4 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i') ? stem[..^1] : stem;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoin(ReadOnlySpan<char> text, int i, bool joinHyphens)
    {
        if (i == 0 || i + 1 >= text.Length)
        {
            return false;
        }

        return text[i] switch
        {
            '\'' or '’' or 'ʼ' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            '.' or ',' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
            '-' or '‐' or '‑' => joinHyphens && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            _ => false,
        };
    }
}
