namespace Stance.Learning.Pretraining;

/// <summary>Finds the capitalised words of a sentence. Stateless.</summary>
internal static class CapitalizedWords
{
    /// <summary>The next capitalised word at or after a position: a capital and what follows it of letters, digits, '&amp;' and apostrophes.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="position">Where to look from; moved behind the word.</param>
    /// <param name="start">Where the word starts.</param>
    /// <returns>False at the end.</returns>
    public static bool Next(ReadOnlySpan<char> text, ref int position, out int start)
    {
        for (start = position; start < text.Length; start++)
        {
            if (!char.IsUpper(text[start]) || (start > 0 && IsInner(text[start - 1])))
            {
                continue;
            }

            int end = start + 1;
            while (end < text.Length && IsInner(text[end]))
            {
                end++;
            }

            // 'Smith's' is 'Smith'.
            ReadOnlySpan<char> word = text[start..end];
            position = word.EndsWith("'s") || word.EndsWith("’s") ? end - 2 : end;
            return true;
        }

        position = text.Length;
        return false;
    }

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '&' or '\'' or '’';
}
