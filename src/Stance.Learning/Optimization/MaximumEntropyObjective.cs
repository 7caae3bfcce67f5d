using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Optimization;

/// <summary>Penalised negative log-likelihood of a maximum-entropy classifier: Σ −log p(y | x) + λ/2 ‖w‖², intercepts free.</summary>
/// <remarks>
/// Convex. Weights lie column by column, one number a label. With two labels only one weight a column is needed: label 1
/// against label 0. Rows are added up in order, so that the value does not depend on threads. Not thread-safe.
/// </remarks>
public sealed class MaximumEntropyObjective : IObjective
{
    private readonly DesignMatrix _matrix;
    private readonly IReadOnlyList<int> _labels;
    private readonly int _outputs;
    private readonly double _l2;
    private readonly double[] _scores;

    /// <summary>The objective of these rows.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="labels">The gold label of each, in [0, labelCount); -1 leaves the row out.</param>
    /// <param name="labelCount">2 or more.</param>
    /// <param name="l2Regularization">λ, 0 or more.</param>
    public MaximumEntropyObjective(DesignMatrix matrix, IReadOnlyList<int> labels, int labelCount, double l2Regularization)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Count, matrix.RowCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(labelCount, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(l2Regularization);
        _matrix = matrix;
        _labels = labels;
        _outputs = labelCount == 2 ? 1 : labelCount;
        _l2 = l2Regularization;
        _scores = new double[_outputs];
    }

    /// <inheritdoc/>
    public int Dimension => _matrix.ColumnCount * _outputs;

    /// <summary>Weights to a column: 1 for two labels, else one for each.</summary>
    public int Outputs => _outputs;

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double value = 0;
        int penalised = _matrix.InterceptColumn * _outputs;
        for (int i = 0; i < penalised; i++)
        {
            value += point[i] * point[i];
            gradient[i] = _l2 * point[i];
        }

        value *= _l2 / 2;
        gradient[penalised..].Clear();
        for (int row = 0; row < _matrix.RowCount; row++)
        {
            if (_labels[row] >= 0)
            {
                value += AddRow(row, point, gradient);
            }
        }

        return value;
    }

    private double AddRow(int row, ReadOnlySpan<double> point, Span<double> gradient)
    {
        ReadOnlySpan<int> columns = _matrix.ColumnsOf(row);
        ReadOnlySpan<float> values = _matrix.ValuesOf(row);
        Span<double> scores = _scores;
        scores.Clear();
        for (int i = 0; i < columns.Length; i++)
        {
            int at = columns[i] * _outputs;
            for (int output = 0; output < scores.Length; output++)
            {
                scores[output] += point[at + output] * values[i];
            }
        }

        double loss = _outputs == 1 ? LogisticLoss(scores, _labels[row]) : SoftmaxLoss(scores, _labels[row]);
        for (int i = 0; i < columns.Length; i++)
        {
            int at = columns[i] * _outputs;
            for (int output = 0; output < scores.Length; output++)
            {
                gradient[at + output] += scores[output] * values[i];
            }
        }

        return loss;
    }

    // Both give the loss and turn the scores into its derivatives: p − [label is gold].
    private static double LogisticLoss(Span<double> scores, int label)
    {
        double score = scores[0];
        scores[0] = DeterministicMath.Logistic(score) - label;
        return DeterministicMath.LogOnePlusExp(score) - (label * score);
    }

    private static double SoftmaxLoss(Span<double> scores, int label)
    {
        double top = scores[0];
        foreach (double score in scores)
        {
            top = Math.Max(top, score);
        }

        double gold = scores[label];
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = DeterministicMath.Exp(scores[i] - top);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (scores[i] / sum) - (i == label ? 1 : 0);
        }

        return DeterministicMath.Log(sum) + top - gold;
    }
}
