using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Judges whether marks end the sentence that they stand in.</summary>
/// <remarks>No allocation; looks at the word before the marks and a few words behind them.</remarks>
internal static class SentenceEnds
{
    private const int LongestWord = 24;
    private const int FewestLetters = 5;

    // Shows and firms whose names end with a mark.
    private static readonly WordSet NamesWithMarks = new(["yahoo", "jeopardy", "yelp", "shazam", "e"]);

    // What stands behind the dot of an address or a file's name, where that is written with a capital.
    private static readonly WordSet AddressEnds = new(["com", "net", "org", "edu", "gov", "info", "tv", "io", "ai", "js", "html", "pdf", "exe"]);

    // What follows on a time of day without a new sentence.
    private static readonly WordSet TimeWords = new(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "eastern", "central", "mountain", "pacific", "greenwich", "et", "est", "edt", "ct",
        "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "ist", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
    ]);

    /// <summary>Whether marks with white space behind them end the sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="tail">The marks and what closes behind them.</param>
    /// <param name="next">The first position behind that is no white space.</param>
    /// <param name="end">The block's end, behind <paramref name="next"/>.</param>
    public static bool BeforeSpace(ReadOnlySpan<char> text, int start, SentenceTail tail, int next, int end)
    {
        SentenceOpening opening = SentenceOpening.Read(text, next, end);
        if (opening.Kind == OpeningKind.None || (opening.Kind != OpeningKind.Common && OpensWithDash(text[next..opening.Start])))
        {
            return false;
        }

        if (tail.IsEmphatic(text))
        {
            return Emphatic(text, start, tail, opening, next, end);
        }

        int dots = tail.CountDots(text);
        if (dots > 3)
        {
            return opening.CanOpen;
        }

        return dots > 1 ? Ellipsis(text, start, tail, opening) : FullStop(text, start, tail, opening, next, end);
    }

    /// <summary>Whether marks with a letter directly behind them end the sentence, its white space forgotten ('end.Next').</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="tail">The marks and what closes behind them.</param>
    /// <param name="end">The block's end, behind the tail's.</param>
    public static bool BeforeWord(ReadOnlySpan<char> text, int start, SentenceTail tail, int end)
    {
        ReadOnlySpan<char> next = SentenceOpening.WordAt(text, tail.End, end);
        if (next.Length < 1 || !char.IsUpper(next[0]) || (next.Length > 1 && !char.IsLower(next[1]) && next[1] is not ('\'' or '’')))
        {
            return false;
        }

        // Addresses and names of files go on behind the word.
        int behind = tail.End + next.Length;
        bool title = behind < end && text[behind] == '.' && Abbreviations.NeverEnds(next);
        bool goesOn = behind < end && !char.IsWhiteSpace(text[behind]) && text[behind] is not (',' or ';' or '!' or '?' or '"' or '”' or ')') && !title;
        if (goesOn || (next.Length == 1 && next[0] is not ('I' or 'A')))
        {
            return false;
        }

        int wordStart = tail.Start;
        while (wordStart > start && tail.Start - wordStart < LongestWord && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] is '\'' or '’' or '-' or ','))
        {
            wordStart--;
        }

        ReadOnlySpan<char> word = text[wordStart..tail.Start];
        bool whole = wordStart == start || char.IsWhiteSpace(text[wordStart - 1]) || text[wordStart - 1] is '"' or '“' or '(' or '‘' or '$' or '£' or '€';
        bool closed = tail.IsClosed(text);
        bool plain = word.Length > 1 && (char.IsLower(word[^1]) && char.IsLower(word[^2]) || (char.IsAsciiDigit(word[^1]) && word.Contains(',')));
        return closed || (whole && plain && !Abbreviations.NeverEnds(word) && !AddressEnds.Contains(next) && (CommonWords.ContainsCapitalised(next) || title || CommonWords.Contains(word) || tail.IsEmphatic(text) || OpensClause(text, word, behind, end)));
    }

    // 'world.Tomorrow is': a small word before, and a common small one behind the capitalised word.
    private static bool OpensClause(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int behind, int end) =>
        char.IsLower(word[0]) && behind + 1 < end && text[behind] == ' ' && char.IsLower(text[behind + 1])
        && CommonWords.Contains(SentenceOpening.WordAt(text, behind + 1, end));

    private static bool Emphatic(ReadOnlySpan<char> text, int start, SentenceTail tail, SentenceOpening opening, int next, int end)
    {
        ReadOnlySpan<char> word = WordBefore(text, start, tail.Start);
        bool closed = tail.IsClosed(text);
        if (opening.Kind == OpeningKind.Small)
        {
            return !closed && EndsBeforeSmall(text, word, opening, next, end);
        }

        if (closed && opening.Start == next && HasSpeaker(text[next..end]))
        {
            return false;
        }

        return opening.Kind is OpeningKind.Common or OpeningKind.Self || closed || !NamesWithMarks.Contains(word);
    }

    // An ellipsis inside a sentence looks like one behind it. A word with a capital that it does not have elsewhere is
    // good evidence; a name some where the dots stand on the word before; 'I' where the dots are one mark, since writers
    // who type them apart leave something out.
    private static bool Ellipsis(ReadOnlySpan<char> text, int start, SentenceTail tail, SentenceOpening opening)
    {
        const int ShortestShout = 4;
        bool apart = tail.Start == start || char.IsWhiteSpace(text[tail.Start - 1]) || text[tail.Start - 1] is '[' or '(';
        bool shouted = opening.Word.Length >= ShortestShout && char.IsUpper(opening.Word[1]) && char.IsUpper(opening.Word[^1]);
        return opening.Kind switch
        {
            OpeningKind.Common or OpeningKind.Other => true,
            OpeningKind.Name => !apart || shouted,
            OpeningKind.Self => !text[tail.Start..tail.MarkEnd].Contains(' '),
            _ => false,
        };
    }

    private static bool FullStop(ReadOnlySpan<char> text, int start, SentenceTail tail, SentenceOpening opening, int next, int end)
    {
        ReadOnlySpan<char> word = WordBefore(text, start, tail.Start);
        if (IsListNumber(word) && IsAt(text, start, tail.Start - word.Length))
        {
            return false;
        }

        if (opening.Kind == OpeningKind.Small)
        {
            return tail.End == tail.MarkEnd && EndsBeforeSmall(text, word, opening, opening.Start, end);
        }

        if (Abbreviations.NeverEnds(word))
        {
            return char.IsLower(word[0]) && word.Length > 2 && opening.Kind is OpeningKind.Common && !word.Contains('.');
        }

        if (word is "no" or "No" or "NO" || (word.IsEmpty && tail.Start > start && text[tail.Start - 1] is '°' or 'º'))
        {
            return opening.Kind != OpeningKind.Number;
        }

        // 'Alba I. Lund', but 'you and I. Lund came'.
        if (word is "I" && opening.Kind == OpeningKind.Name && NameStandsBefore(text[start..(tail.Start - 1)]))
        {
            return false;
        }

        if (IsTimeOfDay(word))
        {
            bool somebody = opening.Kind is OpeningKind.Name or OpeningKind.Self || opening.Word is "Mr" or "Mrs" or "Ms";
            return somebody ? !TimeWords.Contains(opening.Word) && EndsWithTime(text[start..tail.Start]) : opening.Kind == OpeningKind.Common;
        }

        return !Abbreviations.SeldomEnds(word) || AbbreviationEnds(text, start, tail, opening, next, word);
    }

    private static bool AbbreviationEnds(ReadOnlySpan<char> text, int start, SentenceTail tail, SentenceOpening opening, int next, ReadOnlySpan<char> word)
    {
        if (opening.Kind is OpeningKind.Common or OpeningKind.Other)
        {
            return !OpensWithDash(text[next..opening.Start]);
        }

        if (tail.IsClosed(text))
        {
            return text[tail.MarkEnd] is not (')' or ']');
        }

        // Inside a sentence a comma closes the state behind a city: 'in Newton, Mass., on Monday'.
        int wordStart = tail.Start - word.Length;
        bool behindCity = wordStart - 2 > start && text[wordStart - 1] == ' ' && text[wordStart - 2] == ',';
        bool plain = !text[next..opening.Start].ContainsAnyExcept("\"“‘'");
        return behindCity && plain && opening.Kind is OpeningKind.Name or OpeningKind.Self && Abbreviations.IsState(word);
    }

    // '— Jane Poe' under a quotation and '— Reports of' behind a dateline belong to what stands before.
    private static bool OpensWithDash(ReadOnlySpan<char> openers) =>
        openers.ContainsAny('—', '–') || openers.Contains("--", StringComparison.Ordinal);

    // In comments typed without capitals: a whole word before, a common one behind, and nobody who says it.
    private static bool EndsBeforeSmall(ReadOnlySpan<char> text, ReadOnlySpan<char> word, SentenceOpening opening, int next, int end)
    {
        if (opening.Start != next || word.Contains('.') || Abbreviations.NeverEnds(word) || Abbreviations.SeldomEnds(word) || NamesWithMarks.Contains(word))
        {
            return false;
        }

        bool whole = CommonWords.Contains(word) || (word.Length >= FewestLetters && char.IsLetter(word[^1]));
        bool common = opening.Word is "i" or "im" or "i'm" or "i’m" or "ive" or "u" || CommonWords.Contains(opening.Word);
        int behind = opening.Start + opening.Word.Length;
        bool goesOn = behind < end && text[behind] is not (' ' or ',' or '\n' or '.' or '!' or '?');
        return whole && common && !goesOn && !Attribution.IsReportingVerb(opening.Word) && !HasVerbSecond(text[behind..end]);
    }

    private static bool HasVerbSecond(ReadOnlySpan<char> rest)
    {
        var words = new Words(rest.Length > LongestWord ? rest[..LongestWord] : rest);
        return words.MoveNext() && Attribution.IsReportingVerb(words.Current);
    }

    // A name and a reporting verb: 'Smith asked', 'Ms Lee said'; not 'Smith argues that', which is a sentence of its own.
    private static bool HasSpeaker(ReadOnlySpan<char> rest)
    {
        const int MostNames = 3;
        var words = new Words(rest.Length > 60 ? rest[..60] : rest);
        for (int i = 0; i <= MostNames && words.MoveNext(); i++)
        {
            if (i > 0 && Attribution.IsReportingVerb(words.Current))
            {
                return !(words.MoveNext() && words.Current is "that" or "he" or "she" or "they" or "it");
            }

            if (!char.IsUpper(words.Current[0]) || CommonWords.ContainsCapitalised(words.Current))
            {
                return false;
            }
        }

        return false;
    }

    private static bool NameStandsBefore(ReadOnlySpan<char> sentence)
    {
        ReadOnlySpan<char> before = sentence.TrimEnd();
        int letters = before.Length;
        while (letters > 0 && before.Length - letters < LongestWord && char.IsLetter(before[letters - 1]))
        {
            letters--;
        }

        return letters < before.Length && char.IsUpper(before[letters]);
    }

    private static bool IsTimeOfDay(ReadOnlySpan<char> word) => word is "a.m" or "p.m" or "A.M" or "P.M";

    // Whether the time closes its sentence before a name: not in 'At 5 a.m. Smith', 'the 6 p.m. Journal'.
    private static bool EndsWithTime(ReadOnlySpan<char> sentence)
    {
        const int FewestWords = 5;
        var words = new Words(sentence);
        int count = 0;
        ReadOnlySpan<char> beforeNumber = default;
        ReadOnlySpan<char> previous = default;
        while (words.MoveNext())
        {
            beforeNumber = char.IsAsciiDigit(words.Current[0]) && !(previous.Length > 0 && char.IsAsciiDigit(previous[0])) ? previous : beforeNumber;
            previous = words.Current;
            count++;
        }

        return count > FewestWords && beforeNumber is not ("the" or "a" or "an" or "The" or "its" or "his" or "her" or "their");
    }

    // '1', '12', 'a', 'IV'.
    private static bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 or 3 && (!word.ContainsAnyExceptInRange('0', '9') || (word.Length == 1 && char.IsLetter(word[0])) || word is "II" or "III" or "IV" or "VI" or "VII" or "IX");

    // Whether nothing but marks and white space stands between the sentence's start and a position.
    private static bool IsAt(ReadOnlySpan<char> text, int start, int position)
    {
        const int MostMarks = 8;
        for (int i = start; i < position; i++)
        {
            if (i - start > MostMarks || char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The word that ends at the mark, inner full stops included ('U.S'), brackets and quotes before it left out.
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int mark)
    {
        int from = mark;
        while (from > start && mark - from <= LongestWord && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        while (from < mark && text[from] == '.')
        {
            from++;
        }

        return text[from..mark];
    }
}
