using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

public class OrthantLanesTests
{
    private static readonly double[] Corners = [0, -0.0, 1, -1, 0.5, -0.5, double.Epsilon, -double.Epsilon, 1e300];
    private static readonly double[] Penalties = [0, 0.5, 1, 1e-320];

    // Every combination of corner values; its length is no multiple of four.
    private static readonly (double Value, double Point, double Gradient, double L1)[] Cases =
    [
        .. Corners.SelectMany(v => Corners.SelectMany(x => Corners.SelectMany(g => Penalties.Select(l => (v, x, g, l))))), (1, 0, -1, 2), (1, 1, -1, 2), (-1, 1, 1, 0),
    ];

    private static double[] Values => [.. Cases.Select(c => c.Value)];

    private static double[] Points => [.. Cases.Select(c => c.Point)];

    private static double[] Gradients => [.. Cases.Select(c => c.Gradient)];

    private static double[] L1 => [.. Cases.Select(c => c.L1)];

    [Fact]
    public void The_pseudo_gradient_is_that_of_the_paper()
    {
        var actual = new double[Cases.Length];
        OrthantLanes.PseudoGradient(Points, Gradients, L1, actual);
        Assert.NotEqual(0, Cases.Length % 4);
        Assert.Equal(Cases.Select(c => Twin(c.Point, c.Gradient, c.L1)), actual);

        static double Twin(double x, double g, double l)
        {
            if (x != 0)
            {
                return g + (Math.Sign(x) * l);
            }

            return g + l < 0 ? g + l : g - l > 0 ? g - l : 0;
        }
    }

    [Fact]
    public void A_direction_keeps_what_goes_downhill_and_what_has_no_penalty()
    {
        double[] actual = Values;
        OrthantLanes.Align(actual, Gradients, L1);
        Assert.Equal(Cases.Select(c => c.L1 == 0 || Math.Sign(c.Value) == -Math.Sign(c.Gradient) ? c.Value : 0), actual);
    }

    [Fact]
    public void A_step_ends_where_it_would_leave_its_orthant()
    {
        double[] actual = Values;
        OrthantLanes.Project(actual, Points, Gradients, L1);
        Assert.Equal(Cases.Select(c => c.L1 == 0 || Math.Sign(c.Value) == (c.Point != 0 ? Math.Sign(c.Point) : -Math.Sign(c.Gradient)) ? c.Value : 0), actual);
    }

    [Fact]
    public void Vectors_of_different_lengths_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrthantLanes.PseudoGradient(new double[5], new double[5], new double[4], new double[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrthantLanes.Align(new double[5], new double[4], new double[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrthantLanes.Project(new double[5], new double[5], new double[6], new double[5]));
    }
}
