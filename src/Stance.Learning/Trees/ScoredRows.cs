namespace Stance.Learning.Trees;

/// <summary>Rows with their gold labels, and the scores, residuals and curvatures that they have got to.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class ScoredRows
{
    private readonly int[] _labels;
    private readonly IBoostingLoss _loss;
    private readonly SumGrid _grid;
    private readonly double[] _scores;

    /// <summary>Some of the rows given, at the initial scores.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="chosen">Which of them; at least one.</param>
    /// <param name="loss">Of a row's scores.</param>
    /// <param name="initialScores">One an output.</param>
    public ScoredRows(TreeTrainingRows rows, int[] chosen, IBoostingLoss loss, double[] initialScores)
    {
        Rows = chosen;
        _loss = loss;
        _labels = [.. chosen.Select(row => rows.Labels[row])];
        double[] weights = rows.Weights is null ? [] : [.. chosen.Select(row => rows.Weights[row])];
        _grid = new SumGrid(weights.Length == 0 ? chosen.Length : Total(weights));
        Weights = [.. weights.Select(_grid.Round)];
        _scores = [.. chosen.SelectMany(_ => initialScores)];
        Residuals = [.. initialScores.Select(_ => new double[chosen.Length])];
        Curvatures = [.. initialScores.Select(_ => new double[chosen.Length])];
    }

    /// <summary>The rows' numbers among all rows.</summary>
    public int[] Rows { get; }

    /// <summary>One a row, on the grid; empty if all count 1.</summary>
    public double[] Weights { get; }

    /// <summary>For each output w (y − p) of each row, on the grid.</summary>
    public double[][] Residuals { get; }

    /// <summary>For each output w p (1 − p) of each row, on the grid.</summary>
    public double[][] Curvatures { get; }

    /// <summary>Adds to one score of one row.</summary>
    /// <param name="row">Its place among these rows.</param>
    /// <param name="output">Which score.</param>
    /// <param name="value">What to add.</param>
    public void Add(int row, int output, double value) => _scores[(row * _loss.Outputs) + output] += value;

    /// <summary>Brings residuals and curvatures up to the scores.</summary>
    /// <returns>The weighted mean loss in nats.</returns>
    public double Evaluate()
    {
        Span<double> residuals = stackalloc double[_loss.Outputs];
        double loss = 0;
        double total = 0;
        for (int row = 0; row < Rows.Length; row++)
        {
            double weight = Weights.Length == 0 ? 1 : Weights[row];
            loss += weight * _loss.Evaluate(_scores.AsSpan(row * _loss.Outputs, _loss.Outputs), _labels[row], residuals);
            total += weight;
            for (int output = 0; output < residuals.Length; output++)
            {
                // Rounded before weighing and after: a whole weight is then the row as many times, to the last bit.
                double residual = residuals[output];
                double curvature = Math.Abs(residual) * (1 - Math.Abs(residual));
                Residuals[output][row] = _grid.Round(weight * _grid.Round(residual));
                Curvatures[output][row] = _grid.Round(weight * _grid.Round(curvature));
            }
        }

        return loss / total;
    }

    private static double Total(double[] weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        return total;
    }
}
