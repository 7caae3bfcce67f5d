namespace Stance.Sentences;

/// <summary>Steps through the numbered items of a list that was run into one paragraph: '1. Read 2. Write', 'a) … b) …'.</summary>
/// <remarks>Only where the paragraph opens with the first number, or its line did, and only as long as the next number is found. Reads on, never back.</remarks>
internal ref struct ListItems
{
    private const string Bullets = "•⁃-–*";
    private readonly ReadOnlySpan<char> _text;
    private readonly int _end;
    private int _number;
    private readonly bool _letters;

    /// <summary>The list that opens at a position, if one does.</summary>
    public ListItems(ReadOnlySpan<char> text, int start, int end)
    {
        _text = text;
        _end = end;
        Next = end;
        if (NumberBefore(text, start) is > 0 and int number)
        {
            _number = number;
            Advance(start);
            return;
        }

        int at = SkipBullet(start);
        if (at + 1 >= end)
        {
            return;
        }

        _letters = text[at] == 'a';
        int digits = 0;
        while (!_letters && digits < 3 && at + digits < end && char.IsAsciiDigit(text[at + digits]))
        {
            _number = (_number * 10) + text[at + digits++] - '0';
        }

        bool opens = _letters ? ItemMarkEnd(at + 1) > 0 : digits is 1 or 2 && ItemMarkEnd(at + digits) > 0;
        if (opens)
        {
            Advance(at + 1);
        }
    }

    /// <summary>Where the next item starts, its bullet included; the end where there is none.</summary>
    public int Next { get; private set; }

    /// <summary>Goes on to the item behind <see cref="Next"/>.</summary>
    public void Advance() => Advance(Next + 1);

    private void Advance(int from)
    {
        _number++;
        Next = _end;
        if (_letters && _number >= 26)
        {
            return;
        }

        Span<char> item = stackalloc char[12];
        int length = 1;
        item[0] = (char)('a' + _number);
        if (!_letters && !_number.TryFormat(item, out length, provider: System.Globalization.CultureInfo.InvariantCulture))
        {
            return;
        }

        for (int at = from; at < _end && _text[at.._end].IndexOf(item[..length]) is >= 0 and int step; at += step + 1)
        {
            int start = at + step;
            if (ItemMarkEnd(start + length) is > 0 and int behind && behind < _end && (char.IsUpper(_text[behind]) || char.IsDigit(_text[behind])) && BulletStart(start) is >= 0 and int bullet)
            {
                Next = bullet;
                return;
            }
        }
    }

    // The number of a list item that was left out of the block as markup of its line ('1. ', '12) '); 0 if there is none.
    private static int NumberBefore(ReadOnlySpan<char> text, int start)
    {
        if (start < 3 || text[start - 1] != ' ' || text[start - 2] is not ('.' or ')') || !char.IsAsciiDigit(text[start - 3]))
        {
            return 0;
        }

        int units = text[start - 3] - '0';
        bool two = start > 3 && char.IsAsciiDigit(text[start - 4]);
        int first = two ? start - 4 : start - 3;
        return first == 0 || char.IsWhiteSpace(text[first - 1]) ? units + (two ? 10 * (text[first] - '0') : 0) : 0;
    }

    // One past '.', ')' or '.)' and the white space behind it; 0 if there is none.
    private readonly int ItemMarkEnd(int at)
    {
        int end = at;
        while (end < _end && end - at < 2 && _text[end] is '.' or ')')
        {
            end++;
        }

        return end > at && end < _end && char.IsWhiteSpace(_text[end]) ? end + 1 : 0;
    }

    private readonly int SkipBullet(int at)
    {
        while (at < _end && (char.IsWhiteSpace(_text[at]) || Bullets.Contains(_text[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at;
    }

    // Where an item that starts at a number starts with its bullet; -1 if it hangs on a word.
    private readonly int BulletStart(int number)
    {
        int at = number;
        if (at >= 2 && _text[at - 1] == ' ' && Bullets.Contains(_text[at - 2], StringComparison.Ordinal))
        {
            at -= 2;
        }
        else if (at >= 1 && Bullets.Contains(_text[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        return at > 0 && char.IsWhiteSpace(_text[at - 1]) ? at : -1;
    }
}
