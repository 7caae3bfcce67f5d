using System.Numerics;

namespace Stance.Features;

/// <summary>Marks: how the sentence ends, quotations and scare quotes, dashes, brackets, repeated and missing marks.</summary>
internal static class PunctuationCues
{
    private const int LongestScareQuote = 3;

    public static readonly string[] Names =
    [
        "ends-with-full-stop", "ends-with-question-mark", "ends-with-exclamation-mark", "ends-with-ellipsis", "ends-without-mark",
        "question-marks", "exclamation-marks", "ellipses", "dashes", "semicolons", "colons", "brackets", "commas",
        "quoted-share", "fully-quoted", "scare-quotes", "slashes", "percent-or-currency", "hashtags-and-handles",
        "repeated-marks", "stretched-letters", "space-before-mark", "no-space-after-mark",
    ];

    /// <summary>Counts the marks.</summary>
    /// <returns>The number of quoted words.</returns>
    public static int Count(TokenizedSentence sentence, Span<int> counts, ref int emoji)
    {
        ReadOnlySpan<char> text = sentence.Text.TrimEnd();
        int last = text.Length;
        text = text.TrimStart();
        CountEnding(text, counts);
        int first = last - text.Length;
        ReadOnlySpan<ulong> others = sentence.Map.Others;
        for (int block = 0; block < others.Length; block++)
        {
            for (ulong rest = others[block]; rest != 0; rest &= rest - 1)
            {
                CountMark(text, (block << 6) + BitOperations.TrailingZeroCount(rest) - first, counts, ref emoji);
            }
        }

        counts[20] = sentence.Map.StretchedLetters;
        return sentence.HasQuoted ? CountQuotations(sentence.Tokens, counts) : 0;
    }

    /// <summary>The share of quoted words.</summary>
    public static void FillShare(int quoted, int words, Span<float> cues) => cues[13] = StyleCues.Share(quoted, words);

    private static void CountEnding(ReadOnlySpan<char> text, Span<int> counts)
    {
        ReadOnlySpan<char> bare = text;
        while (bare.Length > 0 && bare[^1] is '"' or '\'' or '”' or '’' or ')' or '»' or ']' or ' ')
        {
            bare = bare[..^1];
        }

        char last = bare.Length == 0 ? ' ' : bare[^1];
        bool ellipsis = last == '…' || (last == '.' && bare.Length > 1 && bare[^2] == '.');
        counts[0] = last == '.' && !ellipsis ? 1 : 0;
        counts[1] = last == '?' ? 1 : 0;
        counts[2] = last == '!' ? 1 : 0;
        counts[3] = ellipsis ? 1 : 0;
        counts[4] = last is not ('.' or '?' or '!' or '…') ? 1 : 0;
    }

    private static void CountMark(ReadOnlySpan<char> text, int i, Span<int> counts, ref int emoji)
    {
        char c = text[i];
        switch (c)
        {
            case '?':
                counts[5]++;
                CountSpacing(text, i, counts);
                break;
            case '!':
                counts[6]++;
                CountSpacing(text, i, counts);
                break;
            case '.':
                counts[7] += At(text, i + 1) == '.' && At(text, i + 2) == '.' && At(text, i - 1) != '.' ? 1 : 0;
                CountSpacing(text, i, counts);
                break;
            case ',':
                counts[12]++;
                CountSpacing(text, i, counts);
                break;
            case '…':
                counts[7]++;
                break;
            case '—' or '–':
                counts[8]++;
                break;
            case '-':
                counts[8] += (At(text, i - 1) == ' ' && At(text, i + 1) == ' ') || At(text, i + 1) == '-' ? 1 : 0;
                break;
            case ';':
                counts[9]++;
                break;
            case ':':
                counts[10]++;
                break;
            case '(' or '[':
                counts[11]++;
                break;
            case '/':
                counts[16]++;
                break;
            case '%' or '$' or '£' or '€' or '₹':
                counts[17]++;
                break;
            case '#' or '@':
                counts[18]++;
                break;
            default:
                emoji += ShapeCues.IsEmoji(c) ? 1 : 0;
                break;
        }
    }

    // Of a mark that ends sentences or parts of them: said again, with a space before it, without one behind it.
    private static void CountSpacing(ReadOnlySpan<char> text, int i, Span<int> counts)
    {
        char before = At(text, i - 1);
        char after = At(text, i + 1);
        counts[19] += text[i] is '!' or '?' && before is '!' or '?' ? 1 : 0;
        counts[21] += before == ' ' && (i + 1 == text.Length || after == ' ') ? 1 : 0;
        counts[22] += char.IsLetter(after) && char.IsLower(before) ? 1 : 0;
    }

    // Beyond the ends a character that is no mark, no letter and no space.
    private static char At(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    private static int CountQuotations(ReadOnlySpan<Token> tokens, Span<int> counts)
    {
        int quoted = 0;
        int run = 0;
        int scare = 0;
        foreach (ref readonly Token token in tokens)
        {
            if (token.Quoted)
            {
                quoted++;
                run++;
                continue;
            }

            scare += run is > 0 and <= LongestScareQuote ? 1 : 0;
            run = 0;
        }

        scare += run is > 0 and <= LongestScareQuote && run < tokens.Length ? 1 : 0;
        counts[14] = tokens.Length > 0 && quoted == tokens.Length ? 1 : 0;
        counts[15] = scare;
        return quoted;
    }
}
