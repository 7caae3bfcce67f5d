using Stance.Comparison;
using Stance.Learning.Metrics;

namespace Stance.Learning.Tests.Metrics;

public class McNemarTestTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 5, 2.0 / 32)]
    [InlineData(1, 9, 2.0 * (1 + 10) / 1024)]
    [InlineData(9, 1, 2.0 * (1 + 10) / 1024)]
    [InlineData(3, 7, 2.0 * (1 + 10 + 45 + 120) / 1024)]
    public void The_p_value_is_that_of_counting_coin_tosses(int onlyA, int onlyB, double expected) => Assert.Equal(expected, McNemarTest.P(onlyA, onlyB), 12);

    [Theory]
    [InlineData(0, 5000)]
    [InlineData(100, 100000)]
    public void It_is_never_nought(int onlyA, int onlyB) => Assert.Equal(1e-300, McNemarTest.P(onlyA, onlyB));

    [Fact]
    public void Thousands_of_rows_come_near_the_normal_approximation()
    {
        // z = (2100 − 1900 − 1) / √4000, two-sided: 0.001653.
        Assert.Equal(0.001653, McNemarTest.P(1900, 2100), 0.00001);
    }

    [Fact]
    public void Holms_adjustment_gives_the_numbers_of_a_worked_example()
    {
        Assert.Equal([0.03, 0.06, 0.06, 0.02], HolmAdjustment.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));
        Assert.Equal([1, 1], HolmAdjustment.Adjust([0.9, 0.6]));
        Assert.Empty(HolmAdjustment.Adjust([]));
    }
}
