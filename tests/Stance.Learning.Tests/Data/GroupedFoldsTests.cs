using Stance.Learning.Data;

namespace Stance.Learning.Tests.Data;

public class GroupedFoldsTests
{
    private static readonly string[] Groups = [.. Enumerable.Range(0, 500).Select(i => $"d{i * i % 37}")];

    [Fact]
    public void No_document_stands_on_both_sides_of_a_cut()
    {
        foreach (Fold fold in GroupedFolds.Split(Groups, 5, 1))
        {
            Assert.Empty(fold.Training.Select(r => Groups[r]).Intersect(fold.Validation.Select(r => Groups[r])));
            Assert.Equal(Groups.Length, fold.Training.Count + fold.Validation.Count);
        }
    }

    [Fact]
    public void Every_row_is_held_out_exactly_once() =>
        Assert.Equal(Enumerable.Range(0, Groups.Length), GroupedFolds.Split(Groups, 5, 1).SelectMany(f => f.Validation).Order());

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(Validation(1), Validation(1));
        Assert.NotEqual(Validation(1), Validation(2));
    }

    [Fact]
    public void Fewer_groups_than_folds_give_fewer_folds_and_one_group_none()
    {
        Assert.Equal(2, GroupedFolds.Split(["a", "b", "a"], 5, 1).Count);
        Assert.Throws<ArgumentException>(() => GroupedFolds.Split(["a", "a"], 5, 1));
    }

    private static int[] Validation(int seed) => [.. GroupedFolds.Split(Groups, 5, seed)[0].Validation];
}
