namespace Stance.Learning.Data;

/// <summary>Many lists of small integers, end to end in one array (compressed sparse rows without values).</summary>
/// <remarks>Repeats are allowed and kept. Immutable, thread-safe.</remarks>
internal sealed class IndexLists
{
    private readonly int[] _starts;
    private readonly int[] _items;

    /// <summary>Lists by their starts (one more than there are lists) and all items; the arrays are taken over.</summary>
    public IndexLists(int[] starts, int[] items)
    {
        _starts = starts;
        _items = items;
    }

    /// <summary>Number of lists.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Items of all lists together.</summary>
    public int ItemCount => _items.Length;

    /// <summary>One list.</summary>
    public ReadOnlySpan<int> this[int list] => _items.AsSpan(_starts[list], _starts[list + 1] - _starts[list]);

    /// <summary>For each item value in [0, <paramref name="values"/>) the lists that hold it, in rising order, repeats kept.</summary>
    public IndexLists Transpose(int values)
    {
        var starts = new int[values + 1];
        foreach (int item in _items)
        {
            starts[item + 1]++;
        }

        for (int i = 0; i < values; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = (int[])starts.Clone();
        var lists = new int[_items.Length];
        for (int list = 0; list < Count; list++)
        {
            foreach (int item in this[list])
            {
                lists[next[item]++] = list;
            }
        }

        return new IndexLists(starts, lists);
    }

    /// <summary>The same lists with each item replaced; items that map to a negative number are left out.</summary>
    /// <param name="map">New value of each item.</param>
    public IndexLists Map(int[] map)
    {
        var starts = new int[_starts.Length];
        int kept = 0;
        foreach (int item in _items)
        {
            kept += map[item] >= 0 ? 1 : 0;
        }

        var items = new int[kept];
        int at = 0;
        for (int list = 0; list < Count; list++)
        {
            foreach (int item in this[list])
            {
                if (map[item] >= 0)
                {
                    items[at++] = map[item];
                }
            }

            starts[list + 1] = at;
        }

        return new IndexLists(starts, items);
    }
}
