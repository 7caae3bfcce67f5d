using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

/// <summary>Maximum-likelihood estimates that textbooks print.</summary>
public class PublishedRegressionTests
{
    private static readonly LbfgsOptions Exact = new() { OptimizationTolerance = 1e-15, MaximumNumberOfIterations = 5000 };

    // Spector & Mazzeo 1980: grade point average, test of economic literacy, new teaching method, constant; grade improved.
    private static readonly double[][] Students =
    [
        [2.66, 20, 0, 1], [2.89, 22, 0, 1], [3.28, 24, 0, 1], [2.92, 12, 0, 1], [4.00, 21, 0, 1], [2.86, 17, 0, 1], [2.76, 17, 0, 1], [2.87, 21, 0, 1],
        [3.03, 25, 0, 1], [3.92, 29, 0, 1], [2.63, 20, 0, 1], [3.32, 23, 0, 1], [3.57, 23, 0, 1], [3.26, 25, 0, 1], [3.53, 26, 0, 1], [2.74, 19, 0, 1],
        [2.75, 25, 0, 1], [2.83, 19, 0, 1], [3.12, 23, 1, 1], [3.16, 25, 1, 1], [2.06, 22, 1, 1], [3.62, 28, 1, 1], [2.89, 14, 1, 1], [3.51, 26, 1, 1],
        [3.54, 24, 1, 1], [2.83, 27, 1, 1], [3.39, 17, 1, 1], [2.67, 24, 1, 1], [3.65, 21, 1, 1], [4.00, 23, 1, 1], [3.10, 21, 1, 1], [2.39, 19, 1, 1],
    ];

    private static readonly int[] Improved = [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1];

    // The 23 flights before Challenger (Dalal, Fowlkes & Hoadley 1989): °F at launch; any O-ring in distress.
    private static readonly double[] Temperatures = [53, 57, 58, 63, 66, 67, 67, 67, 68, 69, 70, 70, 70, 70, 72, 73, 75, 75, 76, 76, 78, 79, 81];

    private static readonly int[] Distress = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0];

    [Fact]
    public void Students_grades_have_the_coefficients_of_Greenes_Econometric_Analysis()
    {
        LbfgsResult result = LbfgsMinimizer.Minimize(new DenseLogistic(Students, Improved), Exact, default);
        Assert.True(result.Converged);
        Assert.Equal(2.826, result.Point[0], 3);
        Assert.Equal(0.0952, result.Point[1], 4);
        Assert.Equal(2.379, result.Point[2], 3);
        Assert.Equal(-13.021, result.Point[3], 3);
        Assert.Equal(-12.890, -result.Value, 3);
    }

    [Fact]
    public void Challengers_O_rings_have_the_coefficients_of_the_literature()
    {
        double[][] rows = [.. Temperatures.Select(t => new[] { t, 1 })];
        LbfgsResult result = LbfgsMinimizer.Minimize(new DenseLogistic(rows, Distress), Exact, default);
        Assert.True(result.Converged);
        Assert.Equal(-0.2322, result.Point[0], 4);
        Assert.Equal(15.0429, result.Point[1], 4);
    }

    [Fact]
    public void Orthants_without_a_penalty_lead_to_the_same_coefficients()
    {
        LbfgsResult result = OwlqnMinimizer.Minimize(new DenseLogistic(Students, Improved), new double[4], Exact, default);
        Assert.Equal(2.826, result.Point[0], 3);
        Assert.Equal(-13.021, result.Point[3], 3);
        Assert.Equal(-12.890, -result.Value, 3);
    }
}
