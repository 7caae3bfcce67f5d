using Stance.Features;
using Stance.Learning.Data;

namespace Stance.Learning.Tests.Data;

public class SparseColumnsTests
{
    private static readonly NgramSettings WordsOnly = new() { HashBits = 20, WordNgramLength = 1, CharNgramLength = 0 };

    [Fact]
    public void A_row_counts_once_for_a_bucket_however_often_it_holds_it()
    {
        FeatureTable table = Table(["honk honk honk", "other", "other thing"], WordsOnly);
        Assert.Equal([table.WordNgrams[1][0]], SparseColumns.Of(table, 2).Buckets);
        Assert.Equal(3, SparseColumns.Of(table, 1).Buckets.Length);
        Assert.Empty(SparseColumns.Of(table, 3).Buckets);
    }

    [Fact]
    public void A_stretch_that_a_row_repeats_counts_once_too()
    {
        var settings = new NgramSettings { HashBits = 20, WordNgramLength = 1, ShortestCharNgram = 2, CharNgramLength = 2 };
        FeatureTable table = Table(["?? ?? ??", "!!", "!! !!"], settings);

        // ' !', '!!' and '! ' stand in two rows, those of the question marks in one.
        Assert.Equal(table.StretchNgrams[1].ToArray().Order(), SparseColumns.Of(table, 2).Buckets);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public void The_kept_buckets_are_those_of_a_slow_twin(int minimum)
    {
        FeatureTable table = Table(MadeUpSentences.Many(300, 80, 2), new NgramSettings { HashBits = 12 });
        IEnumerable<int> held = Enumerable.Range(0, table.RowCount).SelectMany(row =>
            table.WordNgrams[row].ToArray().Concat(table.Stretches[row].ToArray().SelectMany(s => table.StretchNgrams[s].ToArray())).Distinct());
        int[] expected = [.. held.GroupBy(b => b).Where(b => b.Count() >= minimum).Select(b => b.Key).Order()];
        SparseColumns columns = SparseColumns.Of(table, minimum);
        Assert.Equal(expected, columns.Buckets);
        for (int row = 0; row < table.RowCount; row++)
        {
            Assert.Equal(table.WordNgrams[row].ToArray().Where(expected.Contains), columns.Words[row].ToArray().Select(c => expected[c]));
        }
    }

    [Fact]
    public void N_grams_without_a_column_still_count_in_the_bags_length()
    {
        SparseColumns columns = SparseColumns.Of(Table(["one two three four", "four"], WordsOnly), 2);
        Assert.Equal(1, columns.Words[0].Length);
        Assert.Equal([0.5f, 1f], columns.WordScales);
        Assert.Equal([0f, 0f], columns.CharScales);
    }

    private static FeatureTable Table(string[] texts, NgramSettings settings) => FeatureTableBuilder.Build(texts, settings, 1, default);
}
