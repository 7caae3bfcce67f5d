namespace Stance.Sentences;

/// <summary>The first word behind a mark that may end a sentence, and what it says.</summary>
/// <remarks>No allocation; looks at most a few words ahead.</remarks>
internal readonly ref struct SentenceOpening
{
    private const string Openers = "\"'“”‘«([{—–-•·⁃⦁*_$£€©¿¡…\ufeff\u200b\u200e\u200f\u2060";
    private const int MostOpeners = 8;
    private const int LongestWord = 32;

    private SentenceOpening(OpeningKind kind, ReadOnlySpan<char> word, int start)
    {
        Kind = kind;
        Word = word;
        Start = start;
    }

    /// <summary>What it is.</summary>
    public OpeningKind Kind { get; }

    /// <summary>The word, letters and apostrophes; empty where there is none.</summary>
    public ReadOnlySpan<char> Word { get; }

    /// <summary>Where the word starts, behind marks that open something.</summary>
    public int Start { get; }

    /// <summary>Whether it can open a sentence wherever a mark surely ends one.</summary>
    public bool CanOpen => Kind is not (OpeningKind.None or OpeningKind.Small);

    /// <summary>Reads what stands at a position.</summary>
    public static SentenceOpening Read(ReadOnlySpan<char> text, int at, int end)
    {
        int start = at;
        while (start < end && start - at < MostOpeners && (Openers.Contains(text[start], StringComparison.Ordinal) || (start > at && char.IsWhiteSpace(text[start]))))
        {
            start++;
        }

        if (start == end)
        {
            return new SentenceOpening(OpeningKind.None, default, start);
        }

        ReadOnlySpan<char> word = WordAt(text, start, end);
        return new SentenceOpening(KindOf(text, start, end, word), word, start);
    }

    /// <summary>The letters from a position on, apostrophes between them included.</summary>
    public static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start, int end)
    {
        int limit = Math.Min(end, start + LongestWord);
        int i = start;
        while (i < limit && (char.IsLetter(text[i]) || (i > start && i + 1 < limit && text[i] is '\'' or '’' && char.IsLetter(text[i + 1]))))
        {
            i++;
        }

        return text[start..i];
    }

    private static OpeningKind KindOf(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> word)
    {
        char c = text[start];
        if (word.IsEmpty)
        {
            bool handle = c is '@' or '#' && start + 1 < end && char.IsLetter(text[start + 1]);
            return char.IsDigit(c) ? OpeningKind.Number : handle || char.IsSurrogate(c) ? OpeningKind.Other : OpeningKind.None;
        }

        if (char.IsLower(c))
        {
            return OpeningKind.Small;
        }

        if (!char.IsUpper(c))
        {
            return OpeningKind.Other;
        }

        if (word is "I" or ['I', '\'' or '’', ..])
        {
            return OpeningKind.Self;
        }

        int behind = start + word.Length;
        bool initial = word.Length == 1 && behind < end && text[behind] == '.';
        bool name = initial || !IsOpeningWord(word) || IsTitleCase(text, behind, end);
        return name ? OpeningKind.Name : OpeningKind.Common;
    }

    private static bool IsOpeningWord(ReadOnlySpan<char> word) => CommonWords.ContainsCapitalised(word) || word is "Mr" or "Mrs" or "Ms";

    // 'Troops Leave The': where the next common word has a capital too, a capital says nothing.
    private static bool IsTitleCase(ReadOnlySpan<char> text, int at, int end)
    {
        if (at + 1 >= end || text[at] != ' ' || !char.IsUpper(text[at + 1]))
        {
            return false;
        }

        ReadOnlySpan<char> next = WordAt(text, at + 1, end);
        return next.Length > 1 && CommonWords.ContainsCapitalised(next);
    }
}
