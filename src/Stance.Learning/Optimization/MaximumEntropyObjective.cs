using Stance.Learning.Data;

namespace Stance.Learning.Optimization;

/// <summary>Penalised negative log-likelihood: Σ loss(Xw + offset) + Σ λ/2 w² over all but the intercepts, λ by lane and <see cref="ColumnStrengths"/>.</summary>
/// <remarks>
/// With the scores of a prior model as offsets, w is the change from that model's weights, and the penalty a Gaussian
/// prior centred on them (Chelba &amp; Acero 2004). Variables lie as the design matrix has them: column by column,
/// <see cref="DesignMatrix.Lanes"/> to each. Convex. Not thread-safe; threads inside change no bit.
/// </remarks>
public sealed class MaximumEntropyObjective : IObjective
{
    private const int Lanes = DesignMatrix.Lanes;
    private const int RowBlock = 1024;

    private readonly DesignMatrix _matrix;
    private readonly IRowLoss _loss;
    private readonly double[] _targets;
    private readonly double[] _weights;
    private readonly double[]? _offsets;
    private readonly double[] _l2;
    private readonly double[] _denseL2;
    private readonly double[] _ngramFactors;
    private readonly int _threads;
    private readonly double[] _scores;
    private readonly double[] _derivatives;
    private readonly double[] _point;
    private readonly double[] _gradient;

    /// <summary>The objective of these rows.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="loss">Of one row.</param>
    /// <param name="targets">Rows × lanes, 0 to 1.</param>
    /// <param name="weights">Rows × lanes, 0 or more.</param>
    /// <param name="offsets">Rows × lanes, added to the scores; null for none.</param>
    /// <param name="l2Regularization">λ of each lane, 0 or more.</param>
    /// <param name="threads">1 or more.</param>
    /// <param name="columns">Where columns differ in λ; null: nowhere.</param>
    public MaximumEntropyObjective(
        DesignMatrix matrix, IRowLoss loss, double[] targets, double[] weights, double[]? offsets, ReadOnlySpan<double> l2Regularization, int threads, ColumnStrengths? columns = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Length, matrix.RowCount * Lanes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, targets.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(offsets?.Length ?? targets.Length, targets.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(l2Regularization.Length, Lanes);
        _matrix = matrix;
        _loss = loss;
        _targets = targets;
        _weights = weights;
        _offsets = offsets;
        _l2 = l2Regularization.ToArray();
        int dense = matrix.InterceptColumn - matrix.FirstDenseColumn;
        columns ??= ColumnStrengths.Equal;
        _denseL2 = columns.Dense.Length > 0 ? columns.Dense : [.. Enumerable.Range(0, dense * Lanes).Select(i => _l2[i % Lanes])];
        _ngramFactors = columns.Ngrams.Length > 0 ? columns.Ngrams : [.. Enumerable.Repeat(1.0, matrix.FirstDenseColumn)];
        ArgumentOutOfRangeException.ThrowIfNotEqual(_denseL2.Length, dense * Lanes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(_ngramFactors.Length, matrix.FirstDenseColumn);

        _threads = threads;
        _scores = new double[targets.Length];
        _derivatives = new double[targets.Length];
        _point = new double[matrix.ColumnCount * Lanes];
        _gradient = new double[_point.Length];
    }

    /// <inheritdoc/>
    public int Dimension => _point.Length;

    /// <summary>A diagonal preconditioner: one over the root of each variable's largest curvature, Σ weight x² / 4 + λ.</summary>
    /// <remarks>Without it, the intercept and the dense columns, which all rows have, are a thousand times steeper than a rare n-gram.</remarks>
    public double[] Preconditioner()
    {
        var scales = new double[Dimension];
        _matrix.SumSquares(_weights, scales, _threads);
        for (int i = 0; i < scales.Length; i++)
        {
            double penalty = i / Lanes == _matrix.InterceptColumn ? 0 : Strength(i);
            double curvature = (scales[i] / 4) + penalty;
            scales[i] = curvature > 0 ? 1 / Math.Sqrt(curvature) : 1;
        }

        return scales;
    }

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        point.CopyTo(_point);
        _matrix.Multiply(_point, _scores, _threads);
        double value = Losses();
        _matrix.MultiplyTransposed(_derivatives, _gradient, _threads);
        int dense = _matrix.FirstDenseColumn * Lanes;
        int intercept = _matrix.InterceptColumn * Lanes;
        value += SparsePenalty(point, gradient, dense) + DensePenalty(point, gradient, dense);
        _gradient.AsSpan(intercept).CopyTo(gradient[intercept..]);
        return value;
    }

    private double Strength(int variable)
    {
        int dense = _matrix.FirstDenseColumn * Lanes;
        return variable < dense ? _l2[variable % Lanes] * _ngramFactors[variable / Lanes] : _denseL2[variable - dense];
    }

    private double DensePenalty(ReadOnlySpan<double> point, Span<double> gradient, int first)
    {
        double value = 0;
        for (int i = 0; i < _denseL2.Length; i++)
        {
            value += _denseL2[i] / 2 * (point[first + i] * point[first + i]);
            gradient[first + i] = _gradient[first + i] + (_denseL2[i] * point[first + i]);
        }

        return value;
    }

    private double SparsePenalty(ReadOnlySpan<double> point, Span<double> gradient, int end)
    {
        Span<double> squares = stackalloc double[Lanes];
        squares.Clear();
        for (int i = 0; i < end; i += Lanes)
        {
            double factor = _ngramFactors[i / Lanes];
            for (int lane = 0; lane < Lanes; lane++)
            {
                double scaled = factor * point[i + lane];
                squares[lane] += scaled * point[i + lane];
                gradient[i + lane] = _gradient[i + lane] + (_l2[lane] * scaled);
            }
        }

        double value = 0;
        for (int lane = 0; lane < Lanes; lane++)
        {
            value += _l2[lane] / 2 * squares[lane];
        }

        return value;
    }

    // Blocks of rows are summed by themselves, then in order.
    private double Losses()
    {
        int rows = _matrix.RowCount;
        var blocks = new double[(rows + RowBlock - 1) / RowBlock];
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, block =>
        {
            int end = Math.Min(rows, (block + 1) * RowBlock);
            for (int at = block * RowBlock * Lanes; at < end * Lanes; at += Lanes)
            {
                for (int lane = 0; _offsets is not null && lane < Lanes; lane++)
                {
                    _scores[at + lane] += _offsets[at + lane];
                }

                blocks[block] += _loss.Evaluate(_scores.AsSpan(at, Lanes), _targets.AsSpan(at, Lanes), _weights.AsSpan(at, Lanes), _derivatives.AsSpan(at, Lanes));
            }
        });
        return blocks.Sum();
    }
}
