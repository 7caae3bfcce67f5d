using System.Text;

namespace Stance.Reading.Html;

/// <summary>Collects the text of one block: white space collapsed, invisible characters left out, letters inside links counted.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private int _letters;
    private int _linkLetters;
    private bool _space;

    /// <summary>A text as one block would hold it.</summary>
    public static string Clean(string text)
    {
        var block = new BlockText();
        block.Add(text, linked: false);
        return block._text.ToString();
    }

    /// <summary>Adds text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="linked">Whether it stands inside a link.</param>
    public void Add(ReadOnlySpan<char> text, bool linked)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
            }
            else if (!IsInvisible(c))
            {
                Add(c, linked);
            }
        }
    }

    /// <summary>Adds a line break; true if it is the second in a row, which ends a block.</summary>
    public bool Break()
    {
        bool second = _text.Length > 0 && _text[^1] == '\n';
        if (_text.Length > 0 && !second)
        {
            _text.Append('\n');
        }

        _space = false;
        return second;
    }

    /// <summary>The block that was collected, or null if it is empty; afterwards the next can be collected.</summary>
    public TextBlock? Take(int element)
    {
        while (_text.Length > 0 && _text[^1] == '\n')
        {
            _text.Length--;
        }

        TextBlock? block = _text.Length == 0 ? null : new TextBlock(_text.ToString(), element, _letters, _linkLetters);
        _text.Clear();
        (_letters, _linkLetters, _space) = (0, 0, false);
        return block;
    }

    private void Add(char c, bool linked)
    {
        if (_space && _text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append(' ');
        }

        _space = false;
        _text.Append(c);
        int letters = !char.IsLetterOrDigit(c) ? 0 : c is >= '\u3040' and < '\uAC00' ? 3 : 1;
        _letters += letters;
        _linkLetters += linked ? letters : 0;
    }

    // Soft hyphens, zero-width spaces, byte order marks, control characters; joiners and direction marks stay.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\uFFFC' || char.IsControl(c);
}
