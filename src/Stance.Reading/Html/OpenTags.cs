namespace Stance.Reading.Html;

/// <summary>The open elements, as far as they count to the depth of the tree that a parser will build.</summary>
/// <remarks>
/// Elements that end where the next of their kind opens (p, li, td…) don't count: each of them stands in one that does.
/// An end tag closes nothing across the border of a table (HTML Living Standard, 13.2.4.2), so that no mismatched tags
/// can hide depth. Each step costs at most <see cref="Deepest"/> comparisons.
/// </remarks>
internal sealed class OpenTags
{
    /// <summary>The most open elements that count; a browser allows 512 levels of any kind.</summary>
    public const int Deepest = 200;

    private readonly int[] _names = new int[Deepest];
    private int _count;
    private int _dropped;

    /// <summary>Notes a start tag; false if it would be too deep and must be dropped.</summary>
    public bool Open(int name)
    {
        if (_count == Deepest)
        {
            _dropped++;
            return false;
        }

        _names[_count++] = name;
        return true;
    }

    /// <summary>Notes an end tag; false if it belongs to a start tag that was dropped, and must be dropped too.</summary>
    public bool Close(int name)
    {
        if (_dropped > 0)
        {
            _dropped--;
            return false;
        }

        for (int i = _count - 1; i >= 0; i--)
        {
            if (_names[i] == name)
            {
                _count = i;
                break;
            }

            if (_names[i] == TagNames.Table)
            {
                break;
            }
        }

        return true;
    }
}
