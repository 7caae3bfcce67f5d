using Stance.Features;
using Stance.Learning.Data;
using Stance.Learning.Training;

namespace Stance.Learning.Tests.Data;

public class DesignMatrixTests
{
    private const int Lanes = DesignMatrix.Lanes;

    // Few buckets: most columns hold several n-grams. More rows than a block has.
    private static readonly NgramSettings Settings = new() { HashBits = 10 };
    private static readonly string[] Texts = MadeUpSentences.Many(1300, 200, 1);
    private static readonly FeatureSpace Space = Build(Texts, Settings);
    private static readonly DenseTwin Twin = new(Texts, Settings, Space.Matrix, Space.Cues);

    [Fact]
    public void Scores_are_those_of_the_matrix_written_out_in_full()
    {
        double[] weights = Numbers(Space.Matrix.ColumnCount, 1);
        double[] scores = Stale(Texts.Length);
        Space.Matrix.Multiply(weights, scores, 1);
        RequireNear(Twin.Multiply(weights), scores, 1e-10);
    }

    [Fact]
    public void Gradients_are_those_of_the_matrix_written_out_in_full()
    {
        double[] residuals = Numbers(Texts.Length, 2);
        double[] gradient = Stale(Space.Matrix.ColumnCount);
        Space.Matrix.MultiplyTransposed(residuals, gradient, 1);
        RequireNear(Twin.MultiplyTransposed(residuals), gradient, 1e-9);
    }

    [Fact]
    public void Curvatures_are_sums_of_squares_with_each_occurrence_of_an_n_gram_by_itself()
    {
        double[] weights = [.. Numbers(Texts.Length, 3).Select(Math.Abs)];
        double[] curvature = Stale(Space.Matrix.ColumnCount);
        Space.Matrix.SumSquares(weights, curvature, 1);
        RequireNear(Twin.SumSquares(weights), curvature, 1e-5);
    }

    [Fact]
    public void Where_no_sentence_repeats_an_n_gram_curvatures_are_exact_sums_of_squares()
    {
        string[] texts = ["to be", "be it", "it"];
        var settings = new NgramSettings { HashBits = 20, CharNgramLength = 0 };
        FeatureSpace space = Build(texts, settings);
        var twin = new DenseTwin(texts, settings, space.Matrix, space.Cues);
        double[] curvature = Stale(space.Matrix.ColumnCount);
        space.Matrix.SumSquares([.. Enumerable.Repeat(2.0, texts.Length * Lanes)], curvature, 1);
        Assert.Equal(2, space.Matrix.Buckets.Count);
        for (int column = 0; column < space.Matrix.ColumnCount; column++)
        {
            Assert.Equal(Enumerable.Range(0, texts.Length).Sum(row => 2 * twin[row, column] * twin[row, column]), curvature[column * Lanes], 6);
        }
    }

    [Fact]
    public void Gradient_and_scores_are_each_others_adjoint()
    {
        double[] weights = Numbers(Space.Matrix.ColumnCount, 4);
        double[] residuals = Numbers(Texts.Length, 5);
        double[] scores = Stale(Texts.Length);
        double[] gradient = Stale(Space.Matrix.ColumnCount);
        Space.Matrix.Multiply(weights, scores, 2);
        Space.Matrix.MultiplyTransposed(residuals, gradient, 2);
        for (int lane = 0; lane < Lanes; lane++)
        {
            double byRows = Enumerable.Range(0, Texts.Length).Sum(row => scores[(row * Lanes) + lane] * residuals[(row * Lanes) + lane]);
            double byColumns = Enumerable.Range(0, Space.Matrix.ColumnCount).Sum(column => weights[(column * Lanes) + lane] * gradient[(column * Lanes) + lane]);
            Assert.Equal(byRows, byColumns, 8);
        }
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_bits()
    {
        string[] texts = MadeUpSentences.Many(3000, 9000, 6);
        DesignMatrix matrix = Build(texts, new NgramSettings { HashBits = 16 }).Matrix;
        Assert.True(matrix.Buckets.Count > 3 * 4096, $"{matrix.Buckets.Count} columns do not fill blocks");
        double[] weights = Numbers(matrix.ColumnCount, 7);
        double[] residuals = Numbers(texts.Length, 8);
        RequireSameBits(texts.Length, (target, threads) => matrix.Multiply(weights, target, threads));
        RequireSameBits(matrix.ColumnCount, (target, threads) => matrix.MultiplyTransposed(residuals, target, threads));
        RequireSameBits(matrix.ColumnCount, (target, threads) => matrix.SumSquares(residuals, target, threads));
    }

    [Fact]
    public void Columns_are_n_grams_then_cues_then_the_intercept()
    {
        DesignMatrix matrix = Space.Matrix;
        Assert.Equal((Texts.Length, matrix.Buckets.Count + StyleCues.Count + 1), (matrix.RowCount, matrix.ColumnCount));
        Assert.Equal((matrix.Buckets.Count, matrix.ColumnCount - 1), (matrix.FirstDenseColumn, matrix.InterceptColumn));
        Assert.Equal(matrix.Buckets.Distinct().Order(), matrix.Buckets);
    }

    private static FeatureSpace Build(string[] texts, NgramSettings settings) =>
        FeatureSpace.Build(FeatureTableBuilder.Build(texts, settings, 2, default), 2, 0.1, null, null);

    private static double[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count * Lanes).Select(_ => random.NextDouble() - 0.5)];
    }

    // What a method says it overwrites holds something else before.
    private static double[] Stale(int count) => [.. Enumerable.Repeat(77.0, count * Lanes)];

    private static void RequireSameBits(int count, Action<double[], int> compute)
    {
        double[] one = Stale(count);
        double[] eight = Stale(count);
        compute(one, 1);
        compute(eight, 8);
        Assert.Equal(one.Select(BitConverter.DoubleToInt64Bits), eight.Select(BitConverter.DoubleToInt64Bits));
    }

    private static void RequireNear(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }
}
