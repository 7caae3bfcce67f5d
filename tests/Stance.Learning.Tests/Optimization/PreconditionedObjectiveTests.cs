using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

public class PreconditionedObjectiveTests
{
    private static readonly double[] Scales = [2, 0.01, 30, 1, 0.5, 7];

    [Fact]
    public void Its_value_is_the_inner_one_and_its_gradient_follows_the_chain_rule()
    {
        DenseLogistic inner = DenseLogistic.Random(40, 6, 0.5);
        var scaled = new PreconditionedObjective(inner, Scales);
        double[] u = [0.3, -20, 0.01, 0.2, -1, 0.05];
        var gradient = new double[6];
        double value = scaled.Evaluate(u, gradient);
        var innerGradient = new double[6];
        Assert.Equal(inner.Evaluate([.. u.Select((x, i) => x * Scales[i])], innerGradient), value);
        Assert.Equal(innerGradient.Select((g, i) => g * Scales[i]), gradient);
        Assert.Equal(6, scaled.Dimension);
    }

    [Fact]
    public void To_scaled_and_to_inner_undo_each_other_and_no_start_is_the_origin()
    {
        var scaled = new PreconditionedObjective(DenseLogistic.Random(40, 6, 0.5), Scales);
        double[] x = [1, 2, 3, 4, 5, 6];
        double[] back = scaled.ToInner(scaled.ToScaled(x));
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(x[i], back[i], 12);
        }

        Assert.Equal(new double[6], scaled.ToScaled([]));
    }

    [Fact]
    public void Scales_are_one_a_variable() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PreconditionedObjective(DenseLogistic.Random(40, 6, 0.5), [1, 2]));
}
