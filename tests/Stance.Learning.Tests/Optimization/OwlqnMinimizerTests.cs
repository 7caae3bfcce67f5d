using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

public class OwlqnMinimizerTests
{
    private static readonly LbfgsOptions Exact = new() { OptimizationTolerance = 1e-15, MaximumNumberOfIterations = 5000 };

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void The_optimum_is_that_of_slow_proximal_gradient_steps(double l2)
    {
        DenseLogistic objective = DenseLogistic.Random(60, 12, l2);
        double[] l1 = Penalties(objective.Dimension, 2);
        LbfgsResult fast = OwlqnMinimizer.Minimize(objective, l1, Exact, default);
        double[] slow = objective.Ista(l1, 100_000);
        Assert.Equal(slow.Select(w => w == 0), fast.Point.Select(w => w == 0));
        Assert.InRange(fast.Point.Count(w => w == 0), 3, objective.Dimension - 3);
        for (int i = 0; i < slow.Length; i++)
        {
            Assert.InRange(fast.Point[i], slow[i] - 1e-6, slow[i] + 1e-6);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(5)]
    public void At_the_optimum_no_variable_can_move_downhill(double penalty)
    {
        DenseLogistic objective = DenseLogistic.Random(80, 20, 0.1);
        double[] l1 = Penalties(objective.Dimension, penalty);
        LbfgsResult result = OwlqnMinimizer.Minimize(objective, l1, Exact, default);
        var gradient = new double[objective.Dimension];
        double smooth = objective.Evaluate(result.Point, gradient);
        Assert.True(result.Converged);
        Assert.Equal(smooth + result.Point.Select((w, i) => l1[i] * Math.Abs(w)).Sum(), result.Value, 10);
        for (int i = 0; i < gradient.Length; i++)
        {
            double excess = result.Point[i] == 0 ? Math.Max(0, Math.Abs(gradient[i]) - l1[i]) : gradient[i] + (l1[i] * Math.Sign(result.Point[i]));
            Assert.InRange(excess, -1e-5, 1e-5);
        }
    }

    [Fact]
    public void A_quadratic_is_shrunk_by_the_closed_form()
    {
        SeparableQuadratic objective = SeparableQuadratic.Random(200);
        double[] l1 = [.. Enumerable.Range(0, 200).Select(i => i % 4 * 0.7)];
        LbfgsResult result = OwlqnMinimizer.Minimize(objective, l1, Exact, default);
        for (int i = 0; i < l1.Length; i++)
        {
            double expected = objective.Shrunk(i, l1[i]);
            Assert.Equal(expected == 0, result.Point[i] == 0);
            Assert.InRange(result.Point[i], expected - 1e-6, expected + 1e-6);
        }
    }

    [Fact]
    public void Without_a_penalty_it_takes_the_steps_of_Lbfgs()
    {
        DenseLogistic objective = DenseLogistic.Random(80, 20, 0.5);
        LbfgsResult plain = LbfgsMinimizer.Minimize(objective, Exact, default);
        LbfgsResult orthants = OwlqnMinimizer.Minimize(objective, new double[20], Exact, default);
        Assert.Equal(plain.Value, orthants.Value, 12);
        for (int i = 0; i < 20; i++)
        {
            Assert.InRange(orthants.Point[i], plain.Point[i] - 1e-6, plain.Point[i] + 1e-6);
        }
    }

    [Fact]
    public void A_large_penalty_leaves_the_intercept_alone()
    {
        DenseLogistic objective = DenseLogistic.Random(80, 20, 0);
        LbfgsResult result = OwlqnMinimizer.Minimize(objective, Penalties(20, 1000), Exact, default);
        Assert.All(result.Point[..^1], w => Assert.Equal(0L, BitConverter.DoubleToInt64Bits(w)));
        Assert.NotEqual(0, result.Point[^1]);
    }

    [Fact]
    public void Where_every_variable_is_held_at_zero_the_origin_is_the_answer_at_once()
    {
        LbfgsResult result = OwlqnMinimizer.Minimize(SeparableQuadratic.Random(50), Enumerable.Repeat(1000.0, 50).ToArray(), new LbfgsOptions(), default);
        Assert.Equal(new LbfgsResult(result.Point, result.Value, 0, true), result);
        Assert.All(result.Point, w => Assert.Equal(0, w));
    }

    [Fact]
    public void A_start_on_the_wrong_side_of_zero_leads_to_the_same_optimum()
    {
        DenseLogistic objective = DenseLogistic.Random(60, 12, 0.5);
        double[] l1 = Penalties(12, 2);
        LbfgsResult origin = OwlqnMinimizer.Minimize(objective, l1, Exact, default);
        double[] start = [.. origin.Point.Select(w => w > 0 ? -1.0 : 1.0)];
        LbfgsResult elsewhere = OwlqnMinimizer.Minimize(objective, l1, Exact, start, default);
        Assert.Equal(origin.Value, elsewhere.Value, 10);
        Assert.Equal(origin.Point.Select(w => w == 0), elsewhere.Point.Select(w => w == 0));
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_bits()
    {
        SeparableQuadratic objective = SeparableQuadratic.Random((4 * BlockedVectors.BlockLength) + 5);
        double[] l1 = Penalties(objective.Dimension, 1);
        LbfgsResult one = OwlqnMinimizer.Minimize(objective, l1, Exact with { Threads = 1 }, default);
        LbfgsResult eight = OwlqnMinimizer.Minimize(objective, l1, Exact with { Threads = 8 }, default);
        Assert.True(one.Iterations > 3);
        Assert.Equal(one.Iterations, eight.Iterations);
        Assert.Equal(one.Point.Select(BitConverter.DoubleToInt64Bits), eight.Point.Select(BitConverter.DoubleToInt64Bits));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_penalty_below_zero_or_not_finite_is_refused(double penalty) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OwlqnMinimizer.Minimize(SeparableQuadratic.Random(2), [0, penalty], new LbfgsOptions(), default));

    [Fact]
    public void Penalties_and_start_have_one_number_a_variable()
    {
        SeparableQuadratic objective = SeparableQuadratic.Random(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => OwlqnMinimizer.Minimize(objective, [1, 1], new LbfgsOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => OwlqnMinimizer.Minimize(objective, [1, 1, 1], new LbfgsOptions(), [0, 0], default));
    }

    // The last variable is the intercept.
    private static double[] Penalties(int dimension, double penalty) => [.. Enumerable.Repeat(penalty, dimension - 1), 0];
}
