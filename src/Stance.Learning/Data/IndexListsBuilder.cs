namespace Stance.Learning.Data;

/// <summary>Collects lists one after another. Not thread-safe.</summary>
internal sealed class IndexListsBuilder
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _items = [];

    /// <summary>Lists so far.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>Adds an item to the list that is open.</summary>
    public void Add(int item) => _items.Add(item);

    /// <summary>Adds items to the list that is open.</summary>
    public void AddRange(ReadOnlySpan<int> items) => _items.AddRange(items);

    /// <summary>Closes the open list; the next begins.</summary>
    public void Close() => _starts.Add(_items.Count);

    /// <summary>All closed lists.</summary>
    public IndexLists Build() => new([.. _starts], [.. _items]);
}
