using Stance.Learning.Data;

namespace Stance.Learning.Tests.Data;

public class IndexListsTests
{
    [Fact]
    public void Lists_come_back_as_they_were_added()
    {
        IndexLists lists = Lists([2, 0, 2], [], [1, 2]);
        Assert.Equal((3, 5), (lists.Count, lists.ItemCount));
        Assert.Equal([2, 0, 2], lists[0].ToArray());
        Assert.Equal([], lists[1].ToArray());
        Assert.Equal([1, 2], lists[2].ToArray());
    }

    [Fact]
    public void Transposed_each_value_has_the_lists_that_hold_it_rising_with_repeats()
    {
        IndexLists transposed = Lists([2, 0, 2], [], [1, 2]).Transpose(4);
        Assert.Equal([[0], [2], [0, 0, 2], []], ToArrays(transposed));
    }

    [Fact]
    public void Transposed_twice_lists_are_sorted_and_otherwise_the_same()
    {
        int[][] lists = Random(60, 20);
        Assert.Equal(lists.Select(l => l.Order().ToArray()), ToArrays(Lists(lists).Transpose(20).Transpose(60)));
    }

    [Fact]
    public void A_map_replaces_items_and_leaves_out_those_below_nought()
    {
        int[][] lists = Random(60, 20);
        int[] map = [.. Enumerable.Range(0, 20).Select(i => i % 3 == 0 ? -1 : 100 - i)];
        IndexLists mapped = Lists(lists).Map(map);
        Assert.Equal(lists.Select(l => l.Select(i => map[i]).Where(i => i >= 0).ToArray()), ToArrays(mapped));
        Assert.Equal(mapped.ItemCount, ToArrays(mapped).Sum(l => l.Length));
    }

    [Fact]
    public void No_lists_transpose_to_empty_ones() => Assert.Equal([[], []], ToArrays(Lists().Transpose(2)));

    internal static IndexLists Lists(params int[][] lists)
    {
        var builder = new IndexListsBuilder();
        foreach (int[] list in lists)
        {
            foreach (int item in list.Take(1))
            {
                builder.Add(item);
            }

            builder.AddRange(list.AsSpan(Math.Min(1, list.Length)));
            builder.Close();
        }

        Assert.Equal(lists.Length, builder.Count);
        return builder.Build();
    }

    internal static int[][] ToArrays(IndexLists lists) => [.. Enumerable.Range(0, lists.Count).Select(i => lists[i].ToArray())];

    private static int[][] Random(int count, int values)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(values)).ToArray())];
    }
}
