using Stance.Learning.Trees;

namespace Stance.Learning.Tests.Trees;

public class FeatureBinnerTests
{
    [Fact]
    public void Distinct_values_that_fit_have_a_bin_each_and_thresholds_midway()
    {
        FeatureBinner binner = FeatureBinner.Fit([4, 1, 2, 1, 1, 1, 1, 1], 3);
        Assert.Equal([1.5f, 3f], binner.Thresholds.ToArray());
        Assert.Equal([0, 0, 1, 1, 2, 2], new[] { -9f, 1.5f, 1.6f, 3f, 3.1f, 99f }.Select(v => (int)binner.BinOf(v)));
    }

    [Fact]
    public void Too_many_values_are_cut_into_bins_of_as_many_rows()
    {
        float[] values = [.. Enumerable.Range(0, 1000).Select(i => (float)(i * 7 % 1000))];
        FeatureBinner binner = FeatureBinner.Fit(values, 10);
        Assert.Equal(Enumerable.Repeat(100, 10), values.CountBy(binner.BinOf).OrderBy(c => c.Key).Select(c => c.Value));
    }

    [Fact]
    public void A_value_that_most_rows_share_leaves_the_other_bins_to_the_rest()
    {
        // 500 zeros and 1 to 500 once each: the zeros take one bin, the others share nine.
        float[] values = [.. Enumerable.Repeat(0f, 500), .. Enumerable.Range(1, 500)];
        FeatureBinner binner = FeatureBinner.Fit(values, 10);
        int[] counts = [.. values.CountBy(binner.BinOf).OrderBy(c => c.Key).Select(c => c.Value)];
        Assert.Equal(10, counts.Length);
        Assert.Equal(500, counts[0]);
        Assert.All(counts[1..], count => Assert.InRange(count, 55, 56));
    }

    [Fact]
    public void Bins_are_never_too_many_and_part_the_values_in_order()
    {
        var random = new Random(9);
        int examined = 0;
        for (int i = 0; i < 300; i++)
        {
            int most = random.Next(2, FeatureBinner.MostBins + 1);
            float[] values = [.. Enumerable.Range(0, random.Next(1, 600)).Select(_ => random.Next(50) == 0 ? float.NaN : MathF.Round(random.NextSingle() * random.NextSingle() * 300) - 50)];
            FeatureBinner binner = FeatureBinner.Fit(values, most);
            Assert.InRange(binner.BinCount, 1, most);
            foreach (float value in values)
            {
                int bin = binner.BinOf(value);
                Assert.True(bin == 0 || !(value <= binner.Thresholds[bin - 1]));
                Assert.True(bin == binner.BinCount - 1 || value <= binner.Thresholds[bin]);
                examined++;
            }
        }

        Assert.True(examined > 10_000, $"{examined} values examined");
    }

    [Fact]
    public void Unknown_values_have_the_last_bin_to_themselves()
    {
        FeatureBinner binner = FeatureBinner.Fit([2, float.NaN, 1, 3], 3);
        Assert.Equal(3, binner.BinCount);
        Assert.Equal(float.MaxValue, binner.Thresholds[^1]);
        Assert.Equal(2, binner.BinOf(float.NaN));
        Assert.Equal(1, binner.BinOf(3));
    }

    [Fact]
    public void One_value_or_none_is_one_bin()
    {
        Assert.Equal(1, FeatureBinner.Fit([5, 5, 5], 255).BinCount);
        Assert.Equal(1, FeatureBinner.Fit([float.NaN, float.NaN], 255).BinCount);
        Assert.Equal(1, FeatureBinner.Fit([0f, -0f], 255).BinCount);
    }

    [Fact]
    public void Neighbouring_floats_are_still_told_apart()
    {
        // The number midway would be rounded to even, which is the higher of these two.
        float low = MathF.BitIncrement(1);
        float high = MathF.BitIncrement(low);
        FeatureBinner binner = FeatureBinner.Fit([low, high], 255);
        Assert.Equal((0, 1), (binner.BinOf(low), binner.BinOf(high)));
    }

    [Fact]
    public void Infinities_and_bins_that_fit_no_byte_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FeatureBinner.Fit([1, float.NegativeInfinity], 255));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeatureBinner.Fit([1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeatureBinner.Fit([1], 256));
    }
}
