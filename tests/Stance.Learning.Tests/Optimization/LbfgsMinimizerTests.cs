using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Optimization;
using Stance.Learning.Training;

namespace Stance.Learning.Tests.Optimization;

public class LbfgsMinimizerTests
{
    [Fact]
    public void The_banana_function_is_minimised_at_one_one()
    {
        LbfgsResult result = LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions { OptimizationTolerance = 1e-14 }, default);
        Assert.True(result.Converged);
        Assert.Equal(1, result.Point[0], 4);
        Assert.Equal(1, result.Point[1], 4);
    }

    [Fact]
    public void The_gradient_is_that_of_finite_differences()
    {
        MaximumEntropyObjective objective = Objective();
        var random = new Random(5);
        double[] point = [.. Enumerable.Range(0, objective.Dimension).Select(_ => random.NextDouble() - 0.5)];
        var gradient = new double[point.Length];
        objective.Evaluate(point, gradient);
        var other = new double[point.Length];
        for (int i = 0; i < point.Length; i += Math.Max(1, point.Length / 50))
        {
            const double Step = 1e-5;
            point[i] += Step;
            double up = objective.Evaluate(point, other);
            point[i] -= 2 * Step;
            double down = objective.Evaluate(point, other);
            point[i] += Step;
            Assert.Equal((up - down) / (2 * Step), gradient[i], 5);
        }
    }

    [Fact]
    public void The_optimum_is_that_of_slow_plain_gradient_descent()
    {
        MaximumEntropyObjective objective = Objective();
        LbfgsResult fast = LbfgsMinimizer.Minimize(objective, new LbfgsOptions { OptimizationTolerance = 1e-12 }, default);
        var point = new double[objective.Dimension];
        var gradient = new double[point.Length];
        double slow = 0;
        for (int i = 0; i < 20000; i++)
        {
            slow = objective.Evaluate(point, gradient);
            for (int j = 0; j < point.Length; j++)
            {
                point[j] -= 0.01 * gradient[j];
            }
        }

        Assert.Equal(slow, fast.Value, 4);
        Assert.True(fast.Value <= slow + 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void The_optimum_is_that_of_Newtons_method(double l2)
    {
        DenseLogistic objective = DenseLogistic.Random(80, 6, l2);
        LbfgsResult result = LbfgsMinimizer.Minimize(objective, new LbfgsOptions { OptimizationTolerance = 1e-15 }, default);
        double[] newton = objective.Newton();
        Assert.Equal(objective.Evaluate(newton, new double[newton.Length]), result.Value, 10);
        for (int i = 0; i < newton.Length; i++)
        {
            Assert.InRange(result.Point[i], newton[i] - 1e-5, newton[i] + 1e-5);
        }
    }

    [Fact]
    public void A_start_at_the_optimum_stays_there_and_is_not_written_to()
    {
        DenseLogistic objective = DenseLogistic.Random(80, 6, 0.5);
        double[] start = objective.Newton();
        double[] before = [.. start];
        LbfgsResult result = LbfgsMinimizer.Minimize(objective, new LbfgsOptions(), start, default);
        Assert.InRange(result.Iterations, 0, 3);
        Assert.Equal(before, start);
        Assert.NotSame(start, result.Point);
        Assert.Equal(objective.Evaluate(start, new double[6]), result.Value, 10);
    }

    [Fact]
    public void A_start_at_the_origin_gives_the_bits_of_no_start()
    {
        LbfgsResult none = LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions(), default);
        LbfgsResult origin = LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions(), [0, 0], default);
        Assert.Equal(none.Point, origin.Point);
    }

    [Fact]
    public void The_banana_function_is_minimised_from_its_classic_start()
    {
        LbfgsResult result = LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions { OptimizationTolerance = 1e-14 }, [-1.2, 1], default);
        Assert.Equal(1, result.Point[0], 4);
        Assert.Equal(1, result.Point[1], 4);
    }

    [Fact]
    public void A_start_has_one_number_a_variable() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions(), [1, 2, 3], default));

    [Fact]
    public void One_thread_and_eight_give_the_same_bits()
    {
        SeparableQuadratic objective = SeparableQuadratic.Random((4 * BlockedVectors.BlockLength) + 5);
        var options = new LbfgsOptions { OptimizationTolerance = 1e-14, HistorySize = 4 };
        LbfgsResult one = LbfgsMinimizer.Minimize(objective, options with { Threads = 1 }, default);
        LbfgsResult eight = LbfgsMinimizer.Minimize(objective, options with { Threads = 8 }, default);
        Assert.True(one.Iterations > options.HistorySize + 1);
        Assert.Equal(one.Iterations, eight.Iterations);
        Assert.Equal(one.Point.Select(BitConverter.DoubleToInt64Bits), eight.Point.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Iterations_allocate_no_vectors_once_the_history_is_full()
    {
        SeparableQuadratic objective = SeparableQuadratic.Random(50_000);
        var options = new LbfgsOptions { OptimizationTolerance = 0, HistorySize = 2 };
        LbfgsMinimizer.Minimize(objective, options with { MaximumNumberOfIterations = 1 }, default);
        Assert.InRange(Allocated(15) - Allocated(5), 0, 50_000 * sizeof(double));

        long Allocated(int iterations)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            LbfgsResult result = LbfgsMinimizer.Minimize(objective, options with { MaximumNumberOfIterations = iterations }, default);
            Assert.Equal(iterations, result.Iterations);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void No_history_and_no_threads_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions { HistorySize = 0 }, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions { Threads = 0 }, default));
    }

    [Fact]
    public void A_balanced_coin_has_the_log_likelihood_of_the_textbook()
    {
        // Weightless rows: the optimum is the share of the labels, 3 of 4, whatever the penalty.
        DesignMatrix matrix = Matrix(["same", "same", "same", "same"]);
        var targets = new QuestionTargets(4);
        for (int row = 0; row < 4; row++)
        {
            targets.Set(row, 0, row < 3 ? 1 : 0, 1);
        }

        var objective = new MaximumEntropyObjective(matrix, new LogisticLoss(), targets.Targets, targets.Weights, null, [1, 1, 1, 1], 1);
        LbfgsResult result = LbfgsMinimizer.Minimize(objective, new LbfgsOptions { OptimizationTolerance = 1e-14 }, default);
        Assert.Equal(-((3 * Math.Log(0.75)) + Math.Log(0.25)), result.Value, 5);
    }

    [Fact]
    public void It_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => LbfgsMinimizer.Minimize(new Rosenbrock(), new LbfgsOptions(), stop.Token));
    }

    private static MaximumEntropyObjective Objective()
    {
        TrainingRow[] rows = [.. Rows.Small().Rows.Take(30)];
        QuestionTargets targets = QuestionTargets.Of(rows);
        return new MaximumEntropyObjective(Matrix([.. rows.Select(r => r.Text)]), new LogisticLoss(), targets.Targets, targets.Weights, null, [0.5, 0.5, 0.5, 0.5], 1);
    }

    private static DesignMatrix Matrix(string[] texts)
    {
        FeatureTable table = FeatureTableBuilder.Build(texts, new NgramSettings { HashBits = 10, CharNgramLength = 0 }, 1, default);
        return FeatureSpace.Build(table, 2, 0.1, null, null).Matrix;
    }

    private sealed class Rosenbrock : IObjective
    {
        public int Dimension => 2;

        public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
        {
            double a = 1 - point[0];
            double b = point[1] - (point[0] * point[0]);
            gradient[0] = (-2 * a) - (400 * point[0] * b);
            gradient[1] = 200 * b;
            return (a * a) + (100 * b * b);
        }
    }
}
