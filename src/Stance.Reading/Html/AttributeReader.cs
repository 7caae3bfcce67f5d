using System.Buffers;

namespace Stance.Reading.Html;

/// <summary>Steps through the attributes of one tag as a browser's tokenizer does (HTML Living Standard, 13.2.5.32 to 39).</summary>
/// <remarks>Never fails: an open quotation runs to the end of the text. No allocation; linear in the tag's length.</remarks>
internal ref struct AttributeReader
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> BareValueEnd = SearchValues.Create(" \t\n\f\r>");

    private readonly ReadOnlySpan<char> _html;
    private int _next;

    /// <summary>A reader of the attributes behind a tag's name.</summary>
    /// <param name="html">The whole text.</param>
    /// <param name="afterName">One past the name's last character.</param>
    public AttributeReader(ReadOnlySpan<char> html, int afterName)
    {
        _html = html;
        _next = afterName;
    }

    /// <summary>The attribute's name as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The attribute's value as written, without quotation marks, character references unresolved; empty if it has none.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>One past the tag's '>' once <see cref="MoveNext"/> has returned false.</summary>
    public readonly int End => _next;

    /// <summary>Goes to the next attribute; false behind the last.</summary>
    public bool MoveNext()
    {
        while (_next < _html.Length && (_html[_next] == '/' || IsSpace(_html[_next])))
        {
            _next++;
        }

        if (_next >= _html.Length || _html[_next] == '>')
        {
            _next = Math.Min(_next + 1, _html.Length);
            return false;
        }

        // A '=' that opens a name belongs to it.
        int start = _next;
        int length = _html[(start + 1)..].IndexOfAny(NameEnd);
        _next = length < 0 ? _html.Length : start + 1 + length;
        Name = _html[start.._next];
        ReadValue();
        return true;
    }

    private void ReadValue()
    {
        int at = SkipSpaces(_next);
        if (at >= _html.Length || _html[at] != '=')
        {
            Value = default;
            return;
        }

        at = SkipSpaces(at + 1);
        if (at >= _html.Length || _html[at] == '>')
        {
            Value = default;
            _next = at;
            return;
        }

        if (_html[at] is '"' or '\'')
        {
            int close = _html[(at + 1)..].IndexOf(_html[at]);
            int end = close < 0 ? _html.Length : at + 1 + close;
            Value = _html[(at + 1)..end];
            _next = Math.Min(end + 1, _html.Length);
            return;
        }

        int bare = _html[at..].IndexOfAny(BareValueEnd);
        _next = bare < 0 ? _html.Length : at + bare;
        Value = _html[at.._next];
    }

    private readonly int SkipSpaces(int at)
    {
        while (at < _html.Length && IsSpace(_html[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
