using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Reads the double quotation marks of one block.</summary>
/// <remarks>
/// A mark left open runs to the block's end where that is near or the next block goes on with it; else, and where
/// another quotation opens behind it, to the end of its sentence, so that a stray mark costs no more. A pair around a
/// pair is one quotation. One pass; what is looked at twice lies between two marks.
/// </remarks>
internal ref struct DoubleQuotations
{
    /// <summary>How many marks may wait for their partner: one in three is never right in news.</summary>
    public const int Deepest = 3;

    /// <summary>How far a mark without a partner reaches at most, in code units: a long paragraph.</summary>
    public const int LongestGuess = 600;

    private readonly ReadOnlySpan<char> _text;
    private readonly TextSpan _block;
    private readonly List<TextSpan> _spans;
    private readonly Span<TextSpan> _open;
    private int _depth;
    private bool _entersOpen;
    private bool _hasMarks;

    /// <summary>A reader of a block that appends to a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">Within it.</param>
    /// <param name="spans">Empty; filled, not always in order.</param>
    /// <param name="open">Scratch of length <see cref="Deepest"/>.</param>
    public DoubleQuotations(ReadOnlySpan<char> text, TextSpan block, List<TextSpan> spans, Span<TextSpan> open)
    {
        _text = text;
        _block = block;
        _spans = spans;
        _open = open;
        FirstSingle = block.End;
    }

    /// <summary>The first single mark that is no apostrophe by its place; the block's end if there is none.</summary>
    public int FirstSingle { get; private set; }

    /// <summary>Reads the block.</summary>
    /// <param name="first">Its first mark of any kind.</param>
    /// <param name="goesOn">Whether a quotation left open is known to go on in the next block.</param>
    /// <param name="cameOpen">Whether one left open before the block is waiting to be closed.</param>
    public QuotationEdges Read(int first, bool goesOn, bool cameOpen)
    {
        for (int i = first; i < _block.End;)
        {
            bool single = QuotationMarks.IsSingle(_text[i]);
            int length = single ? QuotationMarks.RunOf(_text, _block, i) : 1;
            if (length == (single ? 2 : 1))
            {
                Take(new TextSpan(i, length), cameOpen);
            }
            else if (length == 1)
            {
                NoteSingle(i);
            }

            i = QuotationMarks.FindNext(_text, _block, i + length);
        }

        bool leavesOpen = _depth > 0 && (_spans.Count == 0 || _spans[^1].End <= _open[_depth - 1].Start);
        Resolve(goesOn);
        return new QuotationEdges(_entersOpen, leavesOpen, _hasMarks);
    }

    private void NoteSingle(int i)
    {
        if (FirstSingle == _block.End && (SingleQuotations.Opens(_text, _block, i) || SingleQuotations.SurelyCloses(_text, _block, i)))
        {
            FirstSingle = i;
        }
    }

    private void Take(TextSpan mark, bool cameOpen)
    {
        switch (QuotationMarks.RoleOf(_text, _block, mark, _depth > 0 ? _text[_open[_depth - 1].Start] : '\0'))
        {
            case MarkRole.Opens:
                Open(mark);
                _hasMarks = true;
                break;
            case MarkRole.Closes when _depth > 0:
                Close(mark.Start);
                _hasMarks = true;
                break;
            case MarkRole.Closes:
                CloseUnopened(mark.Start, cameOpen);
                _hasMarks = true;
                break;
            default:
                break;
        }
    }

    private void Open(TextSpan mark)
    {
        if (_depth == Deepest)
        {
            AddToSentenceEnd(_open[0], _open[1].Start);
            _open[1..].CopyTo(_open);
            _depth--;
        }

        _open[_depth++] = mark;
    }

    private void Close(int close)
    {
        TextSpan open = _open[--_depth];
        int inner = _spans.Count;
        while (inner > 0 && _spans[inner - 1].Start > open.Start)
        {
            inner--;
        }

        if (inner < _spans.Count && close - open.Start > LongestGuess)
        {
            // So far apart, with whole quotations between, they are two strays and no pair.
            AddToSentenceEnd(open, _spans[inner].Start - 1);
            return;
        }

        _spans.RemoveRange(inner, _spans.Count - inner);
        Add(open.End, close);
    }

    // A closing mark without an opening one: the quotation began before the block, or its opening mark was forgotten.
    private void CloseUnopened(int close, bool cameOpen)
    {
        if (!_hasMarks)
        {
            _entersOpen = true;
            Add(cameOpen || close - _block.Start <= LongestGuess ? _block.Start : SentenceStart(_block.Start, close), close);
        }
        else if (_text[close - 1] is ',' or '.' or '?' or '!' or '…')
        {
            Add(SentenceStart(_spans.Count > 0 ? Math.Min(close, _spans[^1].End + 1) : _block.Start, close), close);
        }
    }

    private void Resolve(bool goesOn)
    {
        for (int i = 0; i < _depth; i++)
        {
            TextSpan open = _open[i];
            int limit = i + 1 < _depth ? _open[i + 1].Start : NextSpan(open.Start);
            if (limit == _block.End && (goesOn || _block.End - open.End <= LongestGuess))
            {
                Add(open.End, _block.End);
            }
            else
            {
                AddToSentenceEnd(open, limit);
            }
        }
    }

    // Where the mark of the first quotation behind a position stands. At most Deepest marks are looked up so.
    private readonly int NextSpan(int from)
    {
        int next = _block.End;
        for (int i = _spans.Count - 1; i >= 0 && _spans[i].Start > from; i--)
        {
            next = _spans[i].Start - 1;
        }

        return next;
    }

    private readonly void AddToSentenceEnd(TextSpan open, int limit)
    {
        limit = Math.Max(limit, open.End);
        ReadOnlySpan<char> rest = _text[open.End..limit];
        for (int from = 0; rest[from..].IndexOfAny('.', '?', '!') is >= 0 and int mark; from += mark + 1)
        {
            int end = from + mark + 1;
            if (end == rest.Length || char.IsWhiteSpace(rest[end]))
            {
                Add(open.End, open.End + end);
                return;
            }
        }

        Add(open.End, limit - open.End <= LongestGuess ? limit : open.End);
    }

    private readonly int SentenceStart(int from, int close)
    {
        from = Math.Max(from, close - LongestGuess);
        for (int i = close - 2; i > from; i--)
        {
            if (char.IsWhiteSpace(_text[i]) && _text[i - 1] is '.' or '?' or '!' or '"' or '”')
            {
                return i + 1;
            }
        }

        return from;
    }

    private readonly void Add(int start, int end)
    {
        if (end > start)
        {
            _spans.Add(TextSpan.FromBounds(start, end));
        }
    }
}
