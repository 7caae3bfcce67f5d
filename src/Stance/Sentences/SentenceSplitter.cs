using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Splits a block of prose into sentences by rule.</summary>
/// <remarks>
/// A sentence ends at '.', '!', '?', '…' or a run of them, with the closing quotes and brackets after it, when white
/// space follows and what comes next can open a sentence: a capital, a digit, an opening quote or bracket. Exceptions:
/// abbreviations and initials (embedded list), lower case after the mark, a quoted question with its speaker behind it
/// ('"Why now?" Smith asked'). Spans point into the
/// untouched text. Pure, thread-safe, linear in the block's length. Known limit: in comments typed without capitals,
/// 'like this. and this.' stays one sentence.
/// </remarks>
public static class SentenceSplitter
{
    private const string Closers = "\"'”’»)]}";
    private const string Openers = "\"'“‘«([{—–-•*$£€#@";
    private const string Marks = ".!?…";

    /// <summary>Appends the sentences of a block, in order, disjoint, without white space at their ends.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="block">Within <paramref name="text"/>.</param>
    /// <param name="sentences">Receives the spans; each holds at least one letter, digit, surrogate or emphatic mark.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches beyond the text.</exception>
    public static void Split(ReadOnlySpan<char> text, TextSpan block, ICollection<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length);
        int start = block.Start;
        int at = block.Start;
        bool hasContent = false;
        while (at < block.End)
        {
            char c = text[at];
            if (!Marks.Contains(c, StringComparison.Ordinal))
            {
                hasContent |= char.IsLetterOrDigit(c) || char.IsSurrogate(c);
                at++;
                continue;
            }

            int markEnd = RunEnd(text, at, block.End, Marks);
            int end = RunEnd(text, markEnd, block.End, Closers);
            if (hasContent && end < block.End && char.IsWhiteSpace(text[end]) && Ends(text, block, start, at, markEnd, end))
            {
                Add(text, start, end, sentences);
                start = end;
                hasContent = false;
            }

            at = end;
        }

        Add(text, start, block.End, sentences);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, ICollection<TextSpan> sentences)
    {
        TextSpan span = TextSpan.FromBounds(start, end).Trim(text);
        foreach (char c in span.In(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '!' or '?')
            {
                sentences.Add(span);
                return;
            }
        }
    }

    // Whether the marks text[mark..markEnd], closed by text[markEnd..end], end the sentence that began at start.
    private static bool Ends(ReadOnlySpan<char> text, TextSpan block, int start, int mark, int markEnd, int end)
    {
        int next = end;
        while (next < block.End && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == block.End)
        {
            return true;
        }

        if (!CanOpen(text, next, block.End))
        {
            return false;
        }

        bool fullStop = markEnd - mark == 1 && text[mark] == '.';
        if (!fullStop)
        {
            if (end > markEnd && HasSpeaker(text[next..block.End]))
            {
                return false;
            }

            return !IsSpacedEllipsis(text, mark, markEnd, next);
        }

        ReadOnlySpan<char> word = WordBefore(text, start, mark);
        if (Abbreviations.NeverEnds(word))
        {
            return false;
        }

        if (word.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return !char.IsAsciiDigit(text[next]);
        }

        return !Abbreviations.SeldomEnds(word) || end > markEnd || OpensWithOpener(text, next, block.End);
    }

    // A name and a reporting verb: 'Smith asked', 'Ms Lee said'.
    private static bool HasSpeaker(ReadOnlySpan<char> rest)
    {
        const int MostNames = 3;
        var words = new Words(rest.Length > 60 ? rest[..60] : rest);
        for (int i = 0; i <= MostNames && words.MoveNext(); i++)
        {
            if (i > 0 && Attribution.IsReportingVerb(words.Current))
            {
                return true;
            }

            if (!char.IsUpper(words.Current[0]) || Abbreviations.IsOpener(words.Current))
            {
                return false;
            }
        }

        return false;
    }

    // '. . .' is one mark that white space has pulled apart.
    private static bool IsSpacedEllipsis(ReadOnlySpan<char> text, int mark, int markEnd, int next) =>
        markEnd - mark == 1 && next < text.Length && text[next] == '.' && text[mark] == '.';

    private static bool CanOpen(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && Openers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        if (at == end)
        {
            return false;
        }

        char c = text[at];

        // A letter without case (most scripts of the world have none) can open a sentence; '…' opens a resumed quotation.
        return char.IsUpper(c) || char.IsDigit(c) || char.IsSurrogate(c) || c == '…' || (char.IsLetter(c) && !char.IsLower(c));
    }

    private static bool OpensWithOpener(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && Openers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        int wordEnd = at;
        while (wordEnd < end && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        return Abbreviations.IsOpener(text[at..wordEnd]);
    }

    // The word that ends at the mark, inner full stops included ('U.S'), brackets and quotes before it left out.
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int mark)
    {
        const int Longest = 12;
        int from = mark;
        while (from > start && mark - from <= Longest && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        return text[from..mark];
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at, int end, string set)
    {
        while (at < end && set.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
