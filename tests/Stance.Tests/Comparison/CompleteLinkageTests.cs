using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class CompleteLinkageTests
{
    [Fact]
    public void A_chain_is_not_a_group()
    {
        IReadOnlyList<IReadOnlyList<int>> groups = CompleteLinkage.Group(3, [(0, 1), (1, 2)]);

        Assert.Equal([0, 1], Assert.Single(groups));
    }

    [Fact]
    public void The_pairs_at_the_front_decide_a_chain()
    {
        IReadOnlyList<IReadOnlyList<int>> groups = CompleteLinkage.Group(3, [(1, 2), (0, 1)]);

        Assert.Equal([1, 2], Assert.Single(groups));
    }

    [Fact]
    public void Members_that_are_all_alike_are_one_group_whatever_the_order_of_their_pairs()
    {
        (int A, int B)[] pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
        for (int seed = 0; seed < 20; seed++)
        {
            new SeededRandom(seed).Shuffle(pairs);

            Assert.Equal([0, 1, 2, 3], Assert.Single(CompleteLinkage.Group(4, pairs)));
        }
    }

    [Fact]
    public void Without_pairs_there_are_no_groups() => Assert.Empty(CompleteLinkage.Group(5, []));

    [Fact]
    public void It_is_what_joining_the_nearest_two_groups_again_and_again_gives()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new SeededRandom(seed);
            int count = 2 + random.Next(9);
            double[,] likeness = Likeness(random, count);
            (int A, int B)[] pairs = [.. Enumerable.Range(0, count)
                .SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (a, b)))
                .Where(p => likeness[p.a, p.b] > 0)
                .OrderByDescending(p => likeness[p.a, p.b])];

            Assert.Equal(Show(SlowGroups(likeness, count)), Show(CompleteLinkage.Group(count, pairs)));
        }
    }

    private static string Show(IEnumerable<IEnumerable<int>> groups) => string.Join(" | ", groups.Select(g => string.Join(' ', g)));

    // 0 for pairs that are not alike; no two pairs are equally alike.
    private static double[,] Likeness(SeededRandom random, int count)
    {
        var likeness = new double[count, count];
        for (int a = 0; a < count; a++)
        {
            for (int b = a + 1; b < count; b++)
            {
                likeness[a, b] = likeness[b, a] = random.Next(3) == 0 ? 0 : random.NextUInt64() + 1.0;
            }
        }

        return likeness;
    }

    private static IEnumerable<List<int>> SlowGroups(double[,] likeness, int count)
    {
        List<List<int>> groups = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        while (true)
        {
            var nearest = groups.SelectMany(a => groups.Where(b => b[0] > a[0]).Select(b => (a, b, Least: a.Min(i => b.Min(j => likeness[i, j])))))
                .OrderByDescending(p => p.Least).FirstOrDefault();
            if (nearest.Least <= 0)
            {
                return groups.Where(g => g.Count > 1).OrderBy(g => g[0]);
            }

            nearest.a.AddRange(nearest.b);
            nearest.a.Sort();
            groups.Remove(nearest.b);
        }
    }
}
