namespace Stance.Comparison;

/// <summary>Groups in which every two members are alike: agglomerative clustering by complete linkage, cut at the level that pairs are given for.</summary>
/// <remarks>
/// Pairs are taken in the order given, and two groups are joined by the pair that completes all links between them: with
/// pairs in falling order of likeness, complete linkage (Defays 1977). Time and memory are linear in the number of pairs
/// but for lookups. Not thread-safe.
/// </remarks>
internal sealed class CompleteLinkage
{
    private readonly int[] _groupOf;
    private readonly List<int>[] _members;

    // Of each group, how many links it has with each other one so far.
    private readonly Dictionary<int, int>[] _links;

    private CompleteLinkage(int count)
    {
        _groupOf = [.. Enumerable.Range(0, count)];
        _members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        _links = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, int>())];
    }

    /// <summary>The groups of two members or more, members rising, by first member.</summary>
    /// <param name="count">Members are 0 to count − 1.</param>
    /// <param name="pairs">Pairs that are alike, each once, those that count first at the front.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Group(int count, IEnumerable<(int A, int B)> pairs)
    {
        var linkage = new CompleteLinkage(count);
        foreach ((int a, int b) in pairs)
        {
            linkage.Link(linkage._groupOf[a], linkage._groupOf[b]);
        }

        List<int>[] groups = [.. linkage._members.Where(m => m.Count > 1)];
        foreach (List<int> group in groups)
        {
            group.Sort();
        }

        return [.. groups.OrderBy(g => g[0])];
    }

    private void Link(int a, int b)
    {
        if (a == b)
        {
            return;
        }

        int links = _links[a].GetValueOrDefault(b) + 1;
        if (links < _members[a].Count * _members[b].Count)
        {
            _links[a][b] = links;
            _links[b][a] = links;
            return;
        }

        Join(Math.Min(a, b), Math.Max(a, b));
    }

    private void Join(int into, int gone)
    {
        foreach (int member in _members[gone])
        {
            _groupOf[member] = into;
        }

        _members[into].AddRange(_members[gone]);
        _members[gone].Clear();
        _links[into].Remove(gone);
        foreach ((int other, int links) in _links[gone])
        {
            _links[other].Remove(gone);
            if (other != into)
            {
                int sum = _links[into].GetValueOrDefault(other) + links;
                _links[into][other] = sum;
                _links[other][into] = sum;
            }
        }

        _links[gone].Clear();
    }
}
