using Stance.Features;
using Stance.Pages;

namespace Stance.Tests.Twins;

/// <summary>A sentence cut into words, with buffers that the next sentence uses again.</summary>
/// <remarks>
/// A word is a run of letters, digits and combining marks; an apostrophe between letters belongs to it ('doesn't').
/// <see cref="Lower"/> has the sentence's length: lower case, curly apostrophes straightened. Not thread-safe.
/// </remarks>
internal sealed class SlowTokenizedSentence
{
    private char[] _text = new char[512];
    private char[] _lower = new char[512];
    private Token[] _tokens = new Token[128];
    private int _length;
    private int _count;

    /// <summary>The sentence as written.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The sentence in lower case; index for index the same as <see cref="Text"/>.</summary>
    public ReadOnlySpan<char> Lower => _lower.AsSpan(0, _length);

    /// <summary>Its words, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The lower-cased characters of one word.</summary>
    public ReadOnlySpan<char> WordOf(Token token) => Lower.Slice(token.Start, token.Length);

    /// <summary>Reads another sentence into the buffers.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="quotations">Quoted spans of the page, ordered and disjoint.</param>
    public void Read(ReadOnlySpan<char> text, TextSpan span, IReadOnlyList<TextSpan> quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        _length = span.Length;
        if (_text.Length < _length)
        {
            _text = new char[_length * 2];
            _lower = new char[_length * 2];
        }

        span.In(text).CopyTo(_text);
        Lowercase();
        _count = 0;
        int quotation = FirstEndingBehind(quotations, span.Start);
        for (int i = 0; i < _length; i++)
        {
            if (!char.IsLetterOrDigit(_lower[i]))
            {
                continue;
            }

            int end = WordEnd(i);
            int place = span.Start + i;
            while (quotation < quotations.Count && quotations[quotation].End <= place)
            {
                quotation++;
            }

            bool quoted = quotation < quotations.Count && quotations[quotation].Start <= place;
            Add(new Token(i, end - i, StableHash.Of(_lower.AsSpan(i, end - i)), quoted));
            i = end;
        }
    }

    // Of ordered spans the first that ends behind a position.
    private static int FirstEndingBehind(IReadOnlyList<TextSpan> spans, int position)
    {
        int low = 0;
        int high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Lowercase()
    {
        for (int i = 0; i < _length; i++)
        {
            char c = _text[i];
            _lower[i] = c switch
            {
                < 'A' => c,
                <= 'Z' => (char)(c | 0x20),
                '’' or '‘' => '\'',
                < '\u0080' => c,
                _ => char.ToLowerInvariant(c),
            };
        }
    }

    private int WordEnd(int start)
    {
        int end = start + 1;
        while (end < _length)
        {
            char c = _lower[end];
            bool inner = c == '\'' && end + 1 < _length && char.IsLetter(_lower[end + 1]) && char.IsLetter(_lower[end - 1]);
            if (!inner && !char.IsLetterOrDigit(c) && !IsCombining(c))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsCombining(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private void Add(Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count++] = token;
    }
}
