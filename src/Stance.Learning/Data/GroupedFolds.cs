using Stance.Models;

namespace Stance.Learning.Data;

/// <summary>Cuts rows into folds so that no group (document, topic, source) lies on both sides of a cut.</summary>
public static class GroupedFolds
{
    /// <summary>The folds: each row is held out exactly once.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="folds">2 or more; fewer come back if there are fewer groups.</param>
    /// <param name="seed">Groups are put in random order by it, then dealt out, the largest first, to the fold with the fewest rows.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    /// <exception cref="ArgumentOutOfRangeException">folds is below 2.</exception>
    public static IReadOnlyList<Fold> Split(IReadOnlyList<string> groups, int folds, int seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        List<List<int>> members = Members(groups);
        if (members.Count < 2)
        {
            throw new ArgumentException($"Cross-validation needs at least two groups; there is {members.Count}.", nameof(groups));
        }

        new SeededRandom(seed).Shuffle(members);
        var parts = Enumerable.Range(0, Math.Min(folds, members.Count)).Select(_ => new List<int>()).ToList();
        foreach (List<int> group in members.OrderByDescending(m => m.Count))
        {
            parts.MinBy(p => p.Count)!.AddRange(group);
        }

        return [.. parts.Select(part => ToFold(part, groups.Count))];
    }

    private static List<List<int>> Members(IReadOnlyList<string> groups)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var ordered = new List<List<int>>();
        for (int row = 0; row < groups.Count; row++)
        {
            if (!byName.TryGetValue(groups[row], out List<int>? members))
            {
                byName[groups[row]] = members = [];
                ordered.Add(members);
            }

            members.Add(row);
        }

        return ordered;
    }

    private static Fold ToFold(List<int> validation, int rows)
    {
        validation.Sort();
        var held = validation.ToHashSet();
        return new Fold([.. Enumerable.Range(0, rows).Where(r => !held.Contains(r))], validation);
    }
}
