using Stance.Learning.Data;

namespace Stance.Learning.Tests.Data;

public class DenseColumnsTests
{
    [Fact]
    public void Columns_get_mean_nought_and_the_scale_as_their_standard_deviation()
    {
        var random = new Random(1);
        float[] values = [.. Enumerable.Range(0, 3 * 500).Select(i => (float)((i % 3 * 10) + ((1 + (i % 3)) * random.NextDouble())))];
        var target = new float[500 * 3];
        DenseColumns.Fill(values, DenseColumns.Scaling(values, 3, 0.25), target, 3, 0);
        for (int column = 0; column < 3; column++)
        {
            double[] filled = [.. target.Where((_, i) => i % 3 == column).Select(v => (double)v)];
            double mean = filled.Average();
            Assert.Equal(0, mean, 5);
            Assert.Equal(0.25, Math.Sqrt(filled.Average(v => (v - mean) * (v - mean))), 5);
        }
    }

    [Fact]
    public void A_column_that_never_changes_is_nought_throughout()
    {
        DenseScaling scaling = DenseColumns.Scaling([0.1f, 1, 0.1f, 2, 0.1f, 3], 2, 1);
        Assert.Equal(0, scaling.Factors[0]);
        Assert.Equal(1 / Math.Sqrt(2 / 3.0), scaling.Factors[1], 10);
        Assert.Equal(2, scaling.Means[1], 10);
    }

    [Fact]
    public void Only_the_columns_that_are_meant_are_filled()
    {
        float[] target = [9, 9, 9, 9, 9, 9, 9, 9];
        DenseColumns.Fill([1, 2, 3, 4], new DenseScaling([1, 0], [2, 10]), target, 4, 1);
        Assert.Equal([9, 0, 20, 9, 9, 4, 40, 9], target);
    }

    [Fact]
    public void No_rows_and_no_columns_have_a_scaling()
    {
        Assert.Equal([0, 0], DenseColumns.Scaling([], 2, 1).Factors);
        Assert.Empty(DenseColumns.Scaling([], 0, 1).Means);
    }
}
