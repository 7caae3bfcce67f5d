namespace Stance.Learning.Optimization;

/// <summary>Limited-memory BFGS (Liu &amp; Nocedal 1989) with a backtracking line search (Armijo's rule).</summary>
/// <remarks>
/// Deterministic: sums run in index order. A step whose curvature s·y is not clearly positive is not remembered, which
/// keeps the approximated Hessian positive definite (Nocedal &amp; Wright 2006, section 7.2). Stateless, thread-safe.
/// </remarks>
public static class LbfgsMinimizer
{
    private const double SufficientDecrease = 1e-4;
    private const int MostBacktracks = 40;
    private const int PatienceIterations = 3;

    /// <summary>Minimises from the origin.</summary>
    /// <param name="objective">Smooth and bounded below.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    public static LbfgsResult Minimize(IObjective objective, LbfgsOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(options);
        var point = new double[objective.Dimension];
        var gradient = new double[point.Length];
        var history = new LbfgsHistory(options.HistorySize, point.Length);
        double value = objective.Evaluate(point, gradient);
        int flat = 0;
        for (int iteration = 0; iteration < options.MaximumNumberOfIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            double[] direction = history.Direction(gradient);
            double slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                return new LbfgsResult(point, value, iteration, true);
            }

            double first = history.IsEmpty ? 1 / Math.Max(1, Math.Sqrt(-slope)) : 1;
            var nextPoint = new double[point.Length];
            var nextGradient = new double[point.Length];
            if (!Search(objective, point, value, direction, slope, first, nextPoint, nextGradient, out double nextValue))
            {
                return new LbfgsResult(point, value, iteration, true);
            }

            history.Add(point, nextPoint, gradient, nextGradient);
            flat = value - nextValue < options.OptimizationTolerance * Math.Max(1, Math.Abs(nextValue)) ? flat + 1 : 0;
            (point, gradient, value) = (nextPoint, nextGradient, nextValue);
            if (flat >= PatienceIterations)
            {
                return new LbfgsResult(point, value, iteration + 1, true);
            }
        }

        return new LbfgsResult(point, value, options.MaximumNumberOfIterations, false);
    }

    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    // False if no step lowers the value enough: rounding has been reached.
    private static bool Search(
        IObjective objective, double[] point, double value, double[] direction, double slope, double step, double[] next, double[] nextGradient, out double nextValue)
    {
        for (int i = 0; i < MostBacktracks; i++)
        {
            for (int j = 0; j < point.Length; j++)
            {
                next[j] = point[j] + (step * direction[j]);
            }

            nextValue = objective.Evaluate(next, nextGradient);
            if (nextValue <= value + (SufficientDecrease * step * slope))
            {
                return true;
            }

            step /= 2;
        }

        nextValue = value;
        return false;
    }
}
