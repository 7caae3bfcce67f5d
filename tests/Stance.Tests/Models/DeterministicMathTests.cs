using Stance.Models;

namespace Stance.Tests.Models;

public class DeterministicMathTests
{
    [Fact]
    public void Exponential_and_logarithm_agree_with_the_platform_to_a_few_last_places()
    {
        var random = new Random(7);
        for (int i = 0; i < 20000; i++)
        {
            double x = (random.NextDouble() - 0.5) * 1400;
            double exp = Math.Exp(x);
            Assert.True(exp < 1e-300 || Math.Abs(DeterministicMath.Exp(x) - exp) <= 4e-16 * exp * 4, $"exp {x}");
            double y = Math.Exp((random.NextDouble() - 0.5) * 600);
            Assert.True(Math.Abs(DeterministicMath.Log(y) - Math.Log(y)) <= 8e-16 * Math.Max(1, Math.Abs(Math.Log(y))), $"log {y}");
        }
    }

    [Fact]
    public void Edges_are_those_of_the_functions()
    {
        Assert.Equal(1, DeterministicMath.Exp(0));
        Assert.Equal(0, DeterministicMath.Log(1));
        Assert.Equal(0, DeterministicMath.Exp(-800));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.Exp(800));
        Assert.Equal(double.NegativeInfinity, DeterministicMath.Log(0));
        Assert.True(double.IsNaN(DeterministicMath.Log(-1)));
        Assert.Equal(Math.Log(double.Epsilon), DeterministicMath.Log(double.Epsilon), 10);
        Assert.Equal(0.5, DeterministicMath.Logistic(0));
        Assert.Equal(1000, DeterministicMath.LogOnePlusExp(1000));
    }
}
