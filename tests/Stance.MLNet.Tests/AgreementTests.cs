using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Stance.Features;
using Stance.Learning.Data;
using Stance.Learning.Optimization;

namespace Stance.MLNet.Tests;

/// <summary>ML.NET's maximum entropy and ours, on the same dense features with the same penalty, must find the same minimum.</summary>
public class AgreementTests
{
    private const int Rows = 600;
    private const int Width = 12;
    private const int Classes = 3;
    private const int Lanes = DesignMatrix.Lanes;
    private const float L2 = 0.5f;

    private static readonly LbfgsOptions Tight = new() { OptimizationTolerance = 1e-10, MaximumNumberOfIterations = 2000 };

    // Three classes that overlap: one answer in ten is drawn at random.
    private readonly float[] _features = new float[Rows * Width];
    private readonly int[] _classes = new int[Rows];

    public AgreementTests()
    {
        var random = new Random(11);
        for (int row = 0; row < Rows; row++)
        {
            int truth = random.Next(Classes);
            for (int i = 0; i < Width; i++)
            {
                _features[(row * Width) + i] = (float)(random.NextDouble() - 0.5 + (i % Classes == truth ? 0.4 : 0));
            }

            _classes[row] = random.Next(10) == 0 ? random.Next(Classes) : truth;
        }
    }

    [Fact]
    public void Three_classes_have_the_same_objective_and_labels()
    {
        MaximumEntropyObjective objective = Objective(new SoftmaxLoss(), (row, lane) => _classes[row] == lane ? 1 : 0, Classes);
        LbfgsResult ours = LbfgsMinimizer.Minimize(objective, Tight, default);
        var ml = new MLContext(1);
        MaximumEntropyModelParameters theirs = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = L2,
            NumberOfThreads = 1,
        }).Fit(ml.Transforms.Conversion.MapValueToKey("Label").Fit(View(ml)).Transform(View(ml))).Model;
        VBuffer<float>[] weights = [];
        theirs.GetWeights(ref weights, out int classes);
        Assert.Equal(Classes, classes);

        // Keys are in the order of first occurrence.
        int[] order = [.. _classes.Distinct()];
        var point = new double[objective.Dimension];
        for (int key = 0; key < classes; key++)
        {
            Put(point, order[key], weights[key].DenseValues(), theirs.GetBiases().ElementAt(key));
        }

        AssertAgree(objective, ours, point, scores => scores[0] >= scores[1] && scores[0] >= scores[2] ? 0 : scores[1] >= scores[2] ? 1 : 2);
    }

    [Fact]
    public void A_yes_or_no_has_the_same_objective_and_labels()
    {
        MaximumEntropyObjective objective = Objective(new LogisticLoss(), (row, _) => _classes[row] == 0 ? 1 : 0, 1);
        LbfgsResult ours = LbfgsMinimizer.Minimize(objective, Tight, default);
        var ml = new MLContext(1);
        LinearBinaryModelParameters theirs = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = "IsFirst",
            L1Regularization = 0,
            L2Regularization = L2,
            NumberOfThreads = 1,
        }).Fit(View(ml)).Model.SubModel;
        var point = new double[objective.Dimension];
        Put(point, 0, theirs.Weights, theirs.Bias);
        AssertAgree(objective, ours, point, scores => scores[0] > 0 ? 1 : 0);
    }

    private delegate int LabelOf(ReadOnlySpan<double> scores);

    private void AssertAgree(MaximumEntropyObjective objective, LbfgsResult ours, double[] theirs, LabelOf labelOf)
    {
        Assert.True(ours.Converged);
        double value = objective.Evaluate(theirs, new double[theirs.Length]);
        Assert.InRange(value / ours.Value, 1 - 1e-9, 1 + 1e-3);
        double[] a = Scores(ours.Point);
        double[] b = Scores(theirs);
        int same = Enumerable.Range(0, Rows).Count(row => labelOf(a.AsSpan(row * Lanes, Lanes)) == labelOf(b.AsSpan(row * Lanes, Lanes)));
        Assert.InRange(same, Rows * 0.99, Rows);

        // Nor is it a point where nothing was learned.
        Assert.True(value < 0.9 * objective.Evaluate(new double[theirs.Length], new double[theirs.Length]));
    }

    private double[] Scores(double[] point)
    {
        var scores = new double[Rows * Lanes];
        Matrix().Multiply(point, scores, 1);
        return scores;
    }

    private static void Put(double[] point, int lane, IEnumerable<float> weights, float bias)
    {
        int column = 0;
        foreach (float weight in weights.Append(bias))
        {
            point[(column++ * Lanes) + lane] = weight;
        }
    }

    private MaximumEntropyObjective Objective(IRowLoss loss, Func<int, int, double> target, int lanes)
    {
        var targets = new double[Rows * Lanes];
        var weights = new double[Rows * Lanes];
        for (int row = 0; row < Rows; row++)
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                targets[(row * Lanes) + lane] = target(row, lane);
                weights[(row * Lanes) + lane] = 1;
            }
        }

        return new MaximumEntropyObjective(Matrix(), loss, targets, weights, null, [L2, L2, L2, L2], 1);
    }

    // No n-gram occurs in so many rows: what is left is the dense block and the intercept.
    private DesignMatrix Matrix()
    {
        FeatureTable table = FeatureTableBuilder.Build([.. Enumerable.Repeat("x", Rows)], new NgramSettings { HashBits = 10, CharNgramLength = 0 }, 1, default);
        return new DesignMatrix(SparseColumns.Of(table, int.MaxValue), [.. _features], Width);
    }

    private IDataView View(MLContext ml)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(DenseRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Width);
        return ml.Data.LoadFromEnumerable(Enumerable.Range(0, Rows).Select(row => new DenseRow
        {
            Features = _features[(row * Width)..((row + 1) * Width)],
            Label = _classes[row],
            IsFirst = _classes[row] == 0,
        }).ToArray(), schema);
    }

    private sealed class DenseRow
    {
        public required float[] Features { get; init; }

        public required int Label { get; init; }

        public required bool IsFirst { get; init; }
    }

    /// <summary>Cross-entropy of the softmax over the first lanes, ours on the same optimiser.</summary>
    private sealed class SoftmaxLoss : IRowLoss
    {
        public double Evaluate(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, Span<double> derivatives)
        {
            derivatives.Clear();
            double most = Math.Max(scores[0], Math.Max(scores[1], scores[2]));
            double sum = 0;
            for (int lane = 0; lane < Classes; lane++)
            {
                sum += Math.Exp(scores[lane] - most);
            }

            double loss = 0;
            for (int lane = 0; lane < Classes; lane++)
            {
                double log = scores[lane] - most - Math.Log(sum);
                loss -= targets[lane] * log;
                derivatives[lane] = Math.Exp(log) - targets[lane];
            }

            return loss;
        }
    }
}
