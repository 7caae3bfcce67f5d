using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    private readonly WordMemory? _memory;

    // Both with a margin of zeros before and behind, so that vectors may be read across the ends.
    private char[] _text = new char[512 + (3 * CharacterMap.Margin)];
    private char[] _lower = new char[512 + (3 * CharacterMap.Margin)];
    private int[] _edges = new int[512];
    private Token[] _tokens = new Token[128];
    private ulong[] _traits = new ulong[128];
    private Vector128<byte>[] _keys = [];
    private int[] _entries = [];
    private int _length;
    private int _count;

    /// <summary>No sentence yet.</summary>
    public TokenizedSentence()
    {
    }

    /// <summary>No sentence yet; what depends on a word alone is remembered.</summary>
    internal TokenizedSentence(WordMemory memory)
    {
        _memory = memory;
        _keys = new Vector128<byte>[_tokens.Length];
        _entries = new int[_tokens.Length];
    }

    /// <summary>The sentence as written.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(CharacterMap.Margin, _length);

    /// <summary>The sentence in lower case; index for index the same as <see cref="Text"/>.</summary>
    public ReadOnlySpan<char> Lower => _lower.AsSpan(CharacterMap.Margin, _length);

    /// <summary>Its words, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Whether any word is quoted.</summary>
    internal bool HasQuoted { get; private set; }

    /// <summary>Whether a word is among those without which nothing is attributed; see <see cref="Sentences.Attribution"/>.</summary>
    internal bool MayAttribute
    {
        get
        {
            ulong any = 0;
            foreach (ulong traits in FindTraits())
            {
                any |= traits;
            }

            return WordTraits.Has(any, WordTraits.MayAttribute);
        }
    }

    /// <summary>Where each word lies in the memory, or -1; without a memory nothing.</summary>
    internal ReadOnlySpan<int> Entries => _memory is null ? default : _entries.AsSpan(0, _count);

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
            _keys = _memory is null ? [] : new Vector128<byte>[edges];
            _entries = _memory is null ? [] : new int[edges];
        }

        ReadTokens(_edges.AsSpan(0, edges), span.Start, quotations[FirstEndingBehind(quotations, span.Start)..]);
        if (_memory is not null)
        {
            Recall(_memory);
        }
    }

    /// <summary>Where the stretches between white space begin and end: start, end, start, end, rising.</summary>
    /// <returns>Valid until the next call.</returns>
    internal ReadOnlySpan<int> FindStretches() => _edges.AsSpan(0, CharacterMap.FindRuns(_map.Dark, _edges));

    /// <summary>The <see cref="WordTraits"/> of each word; without a memory looked up now.</summary>
    internal ReadOnlySpan<ulong> FindTraits()
    {
        Span<ulong> traits = _traits.AsSpan(0, _count);
        for (int i = 0; _memory is null && i < traits.Length; i++)
        {
            traits[i] = TraitsOf(in _tokens[i]);
        }

        return traits;
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
            _tokens[_count++] = new Token(start, end - start, _memory is null ? StableHash.Of(lower[start..end]) : 0, quoted);
        }
    }

    private ulong TraitsOf(ref readonly Token token) => WordTraits.Of(Text.Slice(token.Start, token.Length), WordOf(token), token.Hash);

    // Memory is asked for some words before it is read.
    private void Recall(WordMemory memory)
    {
        Span<Token> tokens = _tokens.AsSpan(0, _count);
        Span<int> entries = _entries.AsSpan(0, _count);
        ReadOnlySpan<char> text = _text.AsSpan(CharacterMap.Margin);
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            entries[i] = token.Length <= ByteCode.Longest && ByteCode.TryEncode(in text[token.Start], token.Length, out _keys[i]) ? memory.PlaceOf(_keys[i]) : -1;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            if (entries[i] >= 0 && memory.Knows(entries[i], _keys[i]))
            {
                ref readonly WordMemory.Entry known = ref memory[entries[i]];
                tokens[i] = tokens[i] with { Hash = known.Hash };
                _traits[i] = known.Traits;
            }
            else
            {
                LookUp(i, memory);
            }
        }
    }

    private void LookUp(int i, WordMemory memory)
    {
        _tokens[i] = _tokens[i] with { Hash = StableHash.Of(WordOf(_tokens[i])) };
        _traits[i] = TraitsOf(in _tokens[i]);
        if (_entries[i] >= 0)
        {
            memory.Keep(_entries[i], in _keys[i], _tokens[i].Hash, _traits[i]);
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
