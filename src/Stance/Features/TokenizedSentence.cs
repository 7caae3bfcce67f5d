using System.Runtime.InteropServices;
using Stance.Pages;

namespace Stance.Features;

/// <summary>A sentence cut into words, with buffers that the next sentence uses again.</summary>
/// <remarks>
/// A word is a run of letters, digits and combining marks; an apostrophe between letters belongs to it ('doesn't').
/// <see cref="Lower"/> has the sentence's length: lower case, curly apostrophes straightened. Not thread-safe; nothing is
/// allocated but when a buffer grows.
/// </remarks>
public sealed class TokenizedSentence
{
    private readonly CharacterMap _map = new();

    // Both with a margin of zeros before and behind, so that vectors may be read across the ends.
    private char[] _text = new char[512 + (3 * CharacterMap.Margin)];
    private char[] _lower = new char[512 + (3 * CharacterMap.Margin)];
    private int[] _edges = new int[512];
    private Token[] _tokens = new Token[128];
    private ulong[] _traits = new ulong[128];
    private int _length;
    private int _count;

    /// <summary>The sentence as written.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(CharacterMap.Margin, _length);

    /// <summary>The sentence in lower case; index for index the same as <see cref="Text"/>.</summary>
    public ReadOnlySpan<char> Lower => _lower.AsSpan(CharacterMap.Margin, _length);

    /// <summary>Its words, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Whether any word is quoted.</summary>
    internal bool HasQuoted { get; private set; }

    /// <summary>Which of its characters are what.</summary>
    internal CharacterMap Map => _map;

    /// <summary><see cref="Lower"/> and what may be read behind it: at least <see cref="CharacterMap.Margin"/> code units more.</summary>
    internal ReadOnlySpan<char> LowerWithMargin => _lower.AsSpan(CharacterMap.Margin);

    /// <summary>The lower-cased characters of one word.</summary>
    public ReadOnlySpan<char> WordOf(Token token) => Lower.Slice(token.Start, token.Length);

    /// <summary>Reads another sentence into the buffers.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="quotations">Quoted spans of the page, ordered and disjoint.</param>
    public void Read(ReadOnlySpan<char> text, TextSpan span, IReadOnlyList<TextSpan> quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        Read(text, span, quotations switch
        {
            TextSpan[] array => array.AsSpan(),
            List<TextSpan> list => CollectionsMarshal.AsSpan(list),
            _ => quotations.ToArray(),
        });
    }

    /// <summary>Reads another sentence into the buffers.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="quotations">Quoted spans of the page, ordered and disjoint.</param>
    public void Read(ReadOnlySpan<char> text, TextSpan span, ReadOnlySpan<TextSpan> quotations)
    {
        Hold(span.In(text));
        _map.Read(_text, _lower, _length);
        int edges = CharacterMap.FindRuns(_map.Words, _edges);
        if (_tokens.Length < edges / 2)
        {
            _tokens = new Token[edges];
            _traits = new ulong[edges];
        }

        ReadTokens(_edges.AsSpan(0, edges), span.Start, quotations[FirstEndingBehind(quotations, span.Start)..]);
    }

    /// <summary>Where the stretches between white space begin and end: start, end, start, end, rising.</summary>
    /// <returns>Valid until the next call.</returns>
    internal ReadOnlySpan<int> FindStretches() => _edges.AsSpan(0, CharacterMap.FindRuns(_map.Dark, _edges));

    /// <summary>The <see cref="WordTraits"/> of each word, looked up now.</summary>
    internal ReadOnlySpan<ulong> FindTraits()
    {
        WordTraits.Fill(this, _traits.AsSpan(0, _count));
        return _traits.AsSpan(0, _count);
    }

    private void Hold(ReadOnlySpan<char> sentence)
    {
        _length = sentence.Length;
        if (_text.Length < _length + (3 * CharacterMap.Margin))
        {
            _text = new char[(_length * 2) + (3 * CharacterMap.Margin)];
            _lower = new char[_text.Length];
            _edges = new int[_text.Length];
        }

        sentence.CopyTo(_text.AsSpan(CharacterMap.Margin));
        _text.AsSpan(CharacterMap.Margin + _length, 2 * CharacterMap.Margin).Clear();
        _lower.AsSpan(CharacterMap.Margin + _length, 2 * CharacterMap.Margin).Clear();
    }

    private void ReadTokens(ReadOnlySpan<int> edges, int offset, ReadOnlySpan<TextSpan> quotations)
    {
        ReadOnlySpan<char> lower = Lower;
        _count = 0;
        HasQuoted = false;
        int quotation = 0;
        for (int i = 0; i + 1 < edges.Length; i += 2)
        {
            int start = edges[i];
            int end = edges[i + 1];
            while (_map.HasCombining && start < end && !char.IsLetterOrDigit(lower[start]))
            {
                start++;
            }

            if (start == end)
            {
                continue;
            }

            while (quotation < quotations.Length && quotations[quotation].End <= offset + start)
            {
                quotation++;
            }

            bool quoted = quotation < quotations.Length && quotations[quotation].Start <= offset + start;
            HasQuoted |= quoted;
            _tokens[_count++] = new Token(start, end - start, StableHash.Of(lower[start..end]), quoted);
        }
    }

    // Of ordered spans the first that ends behind a position.
    private static int FirstEndingBehind(ReadOnlySpan<TextSpan> spans, int position)
    {
        int low = 0;
        int high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
