using Stance.Cli.Reports;
using Stance.Cli.Reports.Tone;

namespace Stance.Cli.Tests.Reports.Tone;

public class PlotAxisTests
{
    [Fact]
    public void Every_value_is_on_the_axis_and_at_most_eight_ticks_name_it()
    {
        for (double greatest = 0; greatest <= 1.0001; greatest += 0.013)
        {
            PlotAxis axis = PlotAxis.FromZero(Math.Min(1, greatest), ReportNumbers.WholePercent);
            Assert.Equal(0, axis.Low);
            Assert.InRange(axis.High, Math.Min(1, greatest) - 1e-9, 1);
            Assert.InRange(axis.Ticks.Count, 2, 8);
            Assert.Equal(axis.High, axis.Ticks[^1], 9);
        }
    }

    [Theory]
    [InlineData(-0.31, 0.44)]
    [InlineData(0.05, 0.44)]
    [InlineData(-0.9, -0.1)]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void Zero_is_a_tick_of_an_axis_of_differences(double least, double greatest)
    {
        PlotAxis axis = PlotAxis.Around(least, greatest, ReportNumbers.Score);

        Assert.Contains(axis.Ticks, t => Math.Abs(t) < 1e-9);
        Assert.True(axis.Low <= least + 1e-9 && axis.High >= greatest - 1e-9);
        Assert.InRange(axis.Ticks.Count, 2, 8);
    }
}
