using Stance.Features;
using Stance.Learning.Data;
using Stance.Learning.Optimization;
using Stance.Learning.Tests.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Optimization;

public class MaximumEntropyObjectiveTests
{
    private const int Lanes = DesignMatrix.Lanes;

    private static readonly NgramSettings Settings = new() { HashBits = 10, CharNgramLength = 0 };
    private static readonly LbfgsOptions Tight = new() { OptimizationTolerance = 1e-15, MaximumNumberOfIterations = 3000 };
    private static readonly double[] L2 = [0.5, 2, 0.75, 1];
    private static readonly string[] Texts = MadeUpSentences.Many(60, 40, 9);
    private static readonly FeatureSpace Space = Build(Texts);

    // Soft targets, weights of which some are 0, offsets.
    private static readonly double[] Targets = Numbers(Texts.Length, 1, 0, 1);
    private static readonly double[] Weights = [.. Numbers(Texts.Length, 2, -0.3, 2).Select(w => Math.Max(0, w))];
    private static readonly double[] Offsets = Numbers(Texts.Length, 3, -2, 2);

    [Fact]
    public void The_gradient_is_that_of_finite_differences_with_offsets_weights_and_soft_targets()
    {
        MaximumEntropyObjective objective = Objective(Offsets, L2);
        double[] point = Numbers(Space.Matrix.ColumnCount, 4, -0.5, 0.5);
        var gradient = new double[point.Length];
        objective.Evaluate(point, gradient);
        var other = new double[point.Length];
        foreach (int i in Enumerable.Range(0, point.Length).Where(i => i % 7 == 0 || i >= point.Length - Lanes))
        {
            const double Step = 1e-5;
            double at = point[i];
            point[i] = at + Step;
            double up = objective.Evaluate(point, other);
            point[i] = at - Step;
            double down = objective.Evaluate(point, other);
            point[i] = at;
            Assert.Equal((up - down) / (2 * Step), gradient[i], 6);
        }
    }

    [Fact]
    public void The_value_is_that_of_the_formula()
    {
        double[] point = Numbers(Space.Matrix.ColumnCount, 4, -0.5, 0.5);
        double[] scores = new DenseTwin(Texts, Settings, Space.Matrix, Space.Cues).Multiply(point);
        double expected = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double z = scores[i] + Offsets[i];
            expected += Weights[i] * (Math.Log(1 + Math.Exp(z)) - (Targets[i] * z));
        }

        for (int i = 0; i < Space.Matrix.InterceptColumn * Lanes; i++)
        {
            expected += L2[i % Lanes] / 2 * point[i] * point[i];
        }

        Assert.Equal(expected, Objective(Offsets, L2).Evaluate(point, new double[point.Length]), 9);
    }

    [Fact]
    public void Columns_may_be_held_more_or_less_than_others()
    {
        double[] factors = [.. Enumerable.Range(0, Space.Matrix.FirstDenseColumn).Select(c => 0.25 + (c % 5))];
        double[] dense = [.. Enumerable.Range(0, (Space.Matrix.InterceptColumn - Space.Matrix.FirstDenseColumn) * Lanes).Select(i => 0.5 + (i % 3))];
        MaximumEntropyObjective objective = new(Space.Matrix, new LogisticLoss(), Targets, Weights, null, L2, 1, new ColumnStrengths(factors, dense));
        MaximumEntropyObjective free = Objective(null, [0, 0, 0, 0]);
        double[] point = Numbers(Space.Matrix.ColumnCount, 4, -0.5, 0.5);
        var gradient = new double[point.Length];
        var without = new double[point.Length];
        double expected = free.Evaluate(point, without);
        double[] freeScales = free.Preconditioner();
        double actual = objective.Evaluate(point, gradient);
        double[] scales = objective.Preconditioner();
        for (int i = 0; i < Space.Matrix.InterceptColumn * Lanes; i++)
        {
            int column = i / Lanes;
            double strength = column < factors.Length ? L2[i % Lanes] * factors[column] : dense[i - (factors.Length * Lanes)];
            expected += strength / 2 * point[i] * point[i];
            Assert.Equal(without[i] + (strength * point[i]), gradient[i], 9);
            double curvature = (1 / (scales[i] * scales[i])) - strength;
            Assert.Equal(freeScales[i] == 1 ? 0 : 1 / (freeScales[i] * freeScales[i]), curvature, 6);
        }

        Assert.Equal(expected, actual, 8);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaximumEntropyObjective(Space.Matrix, new LogisticLoss(), Targets, Weights, null, L2, 1, new ColumnStrengths([1], [])));
    }

    [Fact]
    public void A_rare_n_gram_is_held_less_than_a_frequent_one_by_the_root_of_its_share()
    {
        DesignMatrix matrix = Space.Matrix;
        double[] factors = Space.Strengths(QuestionStrengths.All(3), 0.05).Ngrams;
        for (int column = 0; column < factors.Length; column++)
        {
            Assert.Equal(matrix.Frequencies[column] / (0.05 * Texts.Length), factors[column] * factors[column], 9);
        }

        Assert.True(factors.Min() < 1 && factors.Max() > 1);
        Assert.Empty(Space.Strengths(QuestionStrengths.All(3), 0).Ngrams);
        Assert.All(Space.Strengths(QuestionStrengths.All(3), 0.05).Dense.Where((_, i) => i % Lanes < 3), l => Assert.Equal(3, l));
    }

    [Fact]
    public void The_intercept_is_free_of_penalty_and_every_other_weight_is_not()
    {
        var point = new double[Space.Matrix.ColumnCount * Lanes];
        Array.Fill(point, 3, Space.Matrix.InterceptColumn * Lanes, Lanes);
        var free = new double[point.Length];
        var penalised = new double[point.Length];
        Assert.Equal(Objective(null, [0, 0, 0, 0]).Evaluate(point, free), Objective(null, [1000, 1000, 1000, 1000]).Evaluate(point, penalised));
        Assert.Equal(free, penalised);
        for (int column = 0; column < Space.Matrix.InterceptColumn; column++)
        {
            var one = new double[point.Length];
            one[(column * Lanes) + 1] = 3;
            double without = Objective(null, [0, 0, 0, 0]).Evaluate(one, free);
            Assert.Equal(without + (1000 / 2.0 * 9), Objective(null, [7, 1000, 7, 7]).Evaluate(one, penalised), 8);
        }
    }

    [Fact]
    public void A_row_without_weight_says_nothing()
    {
        double[] targets = [.. Targets.Select((t, i) => Weights[i] == 0 ? 1 - t : t)];
        double[] offsets = [.. Offsets.Select((o, i) => Weights[i] == 0 ? 1e9 : o)];
        Assert.Contains(0, Weights);
        double[] point = Numbers(Space.Matrix.ColumnCount, 4, -0.5, 0.5);
        var gradient = new double[point.Length];
        var other = new double[point.Length];
        double value = Objective(Offsets, L2).Evaluate(point, gradient);
        Assert.Equal(value, new MaximumEntropyObjective(Space.Matrix, new LogisticLoss(), targets, Weights, offsets, L2, 1).Evaluate(point, other));
        Assert.Equal(gradient, other);
    }

    [Fact]
    public void The_preconditioned_objective_has_the_same_optimum_and_needs_fewer_steps()
    {
        MaximumEntropyObjective objective = Objective(Offsets, L2);
        var scaled = new PreconditionedObjective(objective, objective.Preconditioner());
        LbfgsResult plain = LbfgsMinimizer.Minimize(objective, Tight, default);
        LbfgsResult fast = LbfgsMinimizer.Minimize(scaled, Tight, default);
        Assert.Equal(plain.Value, fast.Value, 9);
        RequireNear(plain.Point, scaled.ToInner(fast.Point), 1e-5);
        Assert.True(fast.Iterations < plain.Iterations, $"{fast.Iterations} steps, not fewer than {plain.Iterations}");
    }

    [Fact]
    public void The_preconditioner_is_one_over_the_root_of_the_largest_curvature()
    {
        var twin = new DenseTwin(Texts, Settings, Space.Matrix, Space.Cues);
        double[] squares = twin.SumSquares(Weights);
        double[] scales = Objective(null, L2).Preconditioner();
        for (int i = 0; i < scales.Length; i++)
        {
            double penalty = i / Lanes == Space.Matrix.InterceptColumn ? 0 : L2[i % Lanes];
            Assert.Equal(1 / Math.Sqrt((squares[i] / 4) + penalty), scales[i], 6);
        }

        var nothing = new MaximumEntropyObjective(Space.Matrix, new LogisticLoss(), Targets, new double[Targets.Length], null, [0, 0, 0, 0], 1);
        Assert.All(nothing.Preconditioner(), s => Assert.Equal(1, s));
    }

    [Fact]
    public void A_change_learned_on_a_priors_scores_is_a_penalty_centred_on_the_priors_weights()
    {
        double[] prior = Numbers(Space.Matrix.ColumnCount, 5, -1, 1);
        var offsets = new double[Targets.Length];
        Space.Matrix.Multiply(prior, offsets, 1);
        double[] change = LbfgsMinimizer.Minimize(Objective(offsets, L2), Tight, default).Point;
        double[] centred = LbfgsMinimizer.Minimize(new Centred(Objective(null, [0, 0, 0, 0]), prior, L2, Space.Matrix.InterceptColumn), Tight, default).Point;

        // The last lane, like the others, has targets here.
        RequireNear(centred, [.. change.Select((c, i) => prior[i] + c)], 1e-5);
        Assert.True(change.Max(Math.Abs) > 0.05);
    }

    [Fact]
    public void The_questions_do_not_touch_each_other()
    {
        double[] some = LbfgsMinimizer.Minimize(Objective(Offsets, L2), Tight, default).Point;
        double[] targets = [.. Targets.Select((t, i) => i % Lanes == 1 ? t : 1 - t)];
        double[] others = LbfgsMinimizer.Minimize(new MaximumEntropyObjective(Space.Matrix, new LogisticLoss(), targets, Weights, Offsets, [9, L2[1], 0.1, 0.1], 1), Tight, default).Point;
        RequireNear([.. some.Where((_, i) => i % Lanes == 1)], [.. others.Where((_, i) => i % Lanes == 1)], 1e-4);
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_bits()
    {
        string[] texts = MadeUpSentences.Many(2500, 3000, 5);
        DesignMatrix matrix = Build(texts).Matrix;
        double[] targets = Numbers(texts.Length, 1, 0, 1);
        double[] offsets = Numbers(texts.Length, 3, -2, 2);
        double[] point = Numbers(matrix.ColumnCount, 4, -0.5, 0.5);
        (double Value, double[] Gradient) Evaluate(int threads)
        {
            var gradient = new double[point.Length];
            return (new MaximumEntropyObjective(matrix, new LogisticLoss(), targets, targets, offsets, L2, threads).Evaluate(point, gradient), gradient);
        }

        (double value, double[] gradient) = Evaluate(1);
        (double again, double[] other) = Evaluate(8);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(again));
        Assert.Equal(gradient.Select(BitConverter.DoubleToInt64Bits), other.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Numbers_for_other_rows_or_lanes_are_refused()
    {
        var loss = new LogisticLoss();
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaximumEntropyObjective(Space.Matrix, loss, [1], Weights, null, L2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaximumEntropyObjective(Space.Matrix, loss, Targets, [1], null, L2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaximumEntropyObjective(Space.Matrix, loss, Targets, Weights, null, [1, 1, 1], 1));
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1000)]
    public void The_logistic_loss_is_finite_and_right_far_out(double z)
    {
        var derivatives = new double[1];
        double loss = new LogisticLoss().Evaluate([z], [0.25], [2], derivatives);
        Assert.Equal(2 * ((z > 500 ? z : Math.Log(1 + Math.Exp(z))) - (0.25 * z)), loss, 9);
        Assert.Equal(2 * ((1 / (1 + Math.Exp(-z))) - 0.25), derivatives[0], 9);
    }

    private static FeatureSpace Build(string[] texts) => FeatureSpace.Build(FeatureTableBuilder.Build(texts, Settings, 1, default), 2, 0.1, null, null);

    private static MaximumEntropyObjective Objective(double[]? offsets, double[] l2) => new(Space.Matrix, new LogisticLoss(), Targets, Weights, offsets, l2, 1);

    private static double[] Numbers(int count, int seed, double low, double high)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count * Lanes).Select(_ => low + (random.NextDouble() * (high - low)))];
    }

    private static void RequireNear(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }

    /// <summary>An objective with a penalty on how far all but the intercepts are from given weights.</summary>
    private sealed class Centred(IObjective inner, double[] centre, double[] l2, int interceptColumn) : IObjective
    {
        public int Dimension => inner.Dimension;

        public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
        {
            double value = inner.Evaluate(point, gradient);
            for (int i = 0; i < interceptColumn * Lanes; i++)
            {
                double difference = point[i] - centre[i];
                value += l2[i % Lanes] / 2 * difference * difference;
                gradient[i] += l2[i % Lanes] * difference;
            }

            return value;
        }
    }
}
