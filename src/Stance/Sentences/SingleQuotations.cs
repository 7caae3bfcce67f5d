using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Reads the single quotation marks of one block, outside its double ones; tells them from apostrophes.</summary>
internal static class SingleQuotations
{
    private const int Longest = 400;
    private const int FarthestBetter = 120;

    // What is written with an apostrophe in front.
    private static readonly WordSet Clipped = new(["tis", "twas", "twere", "twill", "til", "till", "em", "n", "bout", "cos", "cuz", "ere", "neath", "merica", "nuff", "tude", "hood", "s", "d", "ll", "re", "ve"]);

    /// <summary>Whether the single mark at a position opens a quotation by its place: not in ''tis', ''90s', 'don't'.</summary>
    public static bool Opens(ReadOnlySpan<char> text, TextSpan block, int i)
    {
        if (text[i] == '’' || i + 1 >= block.End || char.IsWhiteSpace(text[i + 1]) || !QuotationMarks.MayOpen(text, block, i))
        {
            return false;
        }

        int end = i + 1;
        while (end < block.End && end - i < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text[(i + 1)..end];
        bool decade = word.Length == 3 && char.IsAsciiDigit(word[0]) && word[2] == 's';
        bool year = word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (end == block.End || text[end] is not ('\'' or '’' or ',' or '%'));
        return !decade && !year && !Clipped.Contains(word);
    }

    /// <summary>Whether a single mark can only close a quotation: behind a comma or an end mark, before no word.</summary>
    public static bool SurelyCloses(ReadOnlySpan<char> text, TextSpan block, int i) =>
        text[i] is '’' or '\'' && i > block.Start && text[i - 1] is ',' or '.' or '?' or '!' or '…' && (i + 1 >= block.End || !char.IsLetterOrDigit(text[i + 1]));

    /// <summary>Appends the quotations between single marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">Within it.</param>
    /// <param name="from">The first single mark that is no apostrophe.</param>
    /// <param name="spans">The double quotations, in order; more are appended behind them.</param>
    public static void Add(ReadOnlySpan<char> text, TextSpan block, int from, List<TextSpan> spans)
    {
        int doubles = spans.Count;
        int next = 0;
        int straightFrom = block.Start;
        int curlyFrom = block.Start;
        for (int i = from; i < block.End; i = QuotationMarks.FindNext(text, block, i))
        {
            while (next < doubles && spans[next].End <= i)
            {
                next++;
            }

            if (next < doubles && spans[next].Start <= i)
            {
                i = spans[next].End;
                continue;
            }

            int run = QuotationMarks.RunOf(text, block, i);
            if (run > 1 || !QuotationMarks.IsSingle(text[i]))
            {
                i += run;
                continue;
            }

            int end = Opens(text, block, i) ? FindEnd(text, block, i, ref text[i] == '\'' ? ref straightFrom : ref curlyFrom) : -1;
            if (end > i + 1)
            {
                spans.Add(TextSpan.FromBounds(i + 1, end));
            }
            else if (end < 0 && spans.Count == doubles && i - block.Start <= DoubleQuotations.LongestGuess && next == 0 && SurelyCloses(text, block, i))
            {
                spans.Add(TextSpan.FromBounds(block.Start, i));
            }

            i = Math.Max(i, end) + 1;
        }
    }

    // Where the quotation that opens at a mark ends; -1 where the mark is taken for an apostrophe.
    private static int FindEnd(ReadOnlySpan<char> text, TextSpan block, int open, ref int unsearched)
    {
        int close = FindClose(text, block, open, ref unsearched);
        if (close >= 0)
        {
            return close;
        }

        // No apostrophe looks like '‘'; a straight one before a capital that opens the block is unlikely to be one.
        bool sure = text[open] == '‘' || (open == block.Start && char.IsUpper(text[open + 1]));
        return sure && block.End - open <= Longest ? block.End : -1;
    }

    private static int FindClose(ReadOnlySpan<char> text, TextSpan block, int open, ref int unsearched)
    {
        char mark = text[open] == '\'' ? '\'' : '’';
        int limit = Math.Min(block.End, open + Longest);
        int sentenceEnd = open + FirstSentenceEnd(text[open..limit]);
        int rejected = limit;
        int doubtful = -1;
        for (int i = Math.Max(open + 2, unsearched); i < limit; i++)
        {
            int step = text[i..limit].IndexOf(mark);
            if (step < 0)
            {
                break;
            }

            i += step;
            if (!Closes(text, block, i))
            {
                continue;
            }

            bool possessive = MayBePossessive(text, block, i);
            if (!possessive || (doubtful >= 0 && i - doubtful > FarthestBetter))
            {
                return doubtful >= 0 && (possessive || OpensBetween(text[doubtful..i])) ? doubtful : i;
            }

            rejected = Math.Min(rejected, i);
            doubtful = doubtful < 0 && i < sentenceEnd ? i : doubtful;
        }

        unsearched = doubtful < 0 ? rejected : unsearched;
        return doubtful;
    }

    // A better end is none if another quotation opens on the way to it.
    private static bool OpensBetween(ReadOnlySpan<char> text) =>
        text.Contains(" '", StringComparison.Ordinal) || text.Contains(" ‘", StringComparison.Ordinal);

    private static bool Closes(ReadOnlySpan<char> text, TextSpan block, int i) =>
        !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= block.End || !char.IsLetterOrDigit(text[i + 1])) && !IsClippedEnd(text, block, i);

    // 'players' rights', 'Jones' car': the mark behind an s, before another word.
    private static bool MayBePossessive(ReadOnlySpan<char> text, TextSpan block, int i) =>
        text[i - 1] is 's' or 'S' or 'z' or 'x' && i + 2 < block.End && text[i + 1] == ' ' && char.IsLetter(text[i + 2]);

    // 'rock 'n' roll', 'goin' home'.
    private static bool IsClippedEnd(ReadOnlySpan<char> text, TextSpan block, int i)
    {
        bool dropped = i - 3 > block.Start && text[i - 1] == 'n' && text[i - 2] == 'i' && char.IsLower(text[i - 3]) && i + 2 < block.End && text[i + 1] == ' ' && char.IsLower(text[i + 2]);
        bool clippedAnd = i - 2 >= block.Start && text[i - 1] is 'n' or 'N' && text[i - 2] is '\'' or '’' or '‘';
        return dropped || clippedAnd;
    }

    private static int FirstSentenceEnd(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' && text[i + 1] == ' ')
            {
                return i;
            }
        }

        return text.Length;
    }
}
