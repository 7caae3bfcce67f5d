namespace Stance.Learning.Optimization;

/// <summary>One minimisation: L-BFGS, or with an L1 penalty OWL-QN.</summary>
/// <remarks>The two differ in which gradient they follow and in where a step may lead; both are the penalty's affair. Use once.</remarks>
internal sealed class LbfgsDescent
{
    private const double SufficientDecrease = 1e-4;
    private const int MostBacktracks = 40;
    private const int PatienceIterations = 3;

    private readonly IObjective _objective;
    private readonly L1Penalty? _penalty;
    private readonly LbfgsOptions _options;
    private readonly BlockedVectors _vectors;
    private readonly LbfgsHistory _history;
    private readonly double[] _direction;
    private double[] _point;
    private double[] _gradient;
    private double[] _nextPoint;
    private double[] _nextGradient;
    private double _value;

    /// <summary>Ready to start at <paramref name="start"/>, which becomes its own.</summary>
    public LbfgsDescent(IObjective objective, L1Penalty? penalty, LbfgsOptions options, double[] start)
    {
        _objective = objective;
        _penalty = penalty;
        _options = options;
        _vectors = penalty?.Vectors ?? new BlockedVectors(options.Threads);
        _history = new LbfgsHistory(options.HistorySize, start.Length, _vectors);
        _direction = new double[start.Length];
        _point = start;
        _gradient = new double[start.Length];
        _nextPoint = new double[start.Length];
        _nextGradient = new double[start.Length];
    }

    public LbfgsResult Run(CancellationToken cancellation)
    {
        _value = Evaluate(_point, _gradient);
        int flat = 0;
        for (int iteration = 0; iteration < _options.MaximumNumberOfIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            double[] uphill = _penalty is null ? _gradient : _penalty.PseudoGradient(_point, _gradient);
            _history.Direction(uphill, _direction);
            _penalty?.Align(_direction, uphill);
            double slope = _vectors.Dot(_direction, uphill);
            if (slope >= 0 || !Search(uphill, slope, out double nextValue))
            {
                return new LbfgsResult(_point, _value, iteration, true);
            }

            _history.Add(_point, _nextPoint, _gradient, _nextGradient);
            flat = _value - nextValue < _options.OptimizationTolerance * Math.Max(1, Math.Abs(nextValue)) ? flat + 1 : 0;
            (_point, _nextPoint) = (_nextPoint, _point);
            (_gradient, _nextGradient) = (_nextGradient, _gradient);
            _value = nextValue;
            if (flat >= PatienceIterations)
            {
                return new LbfgsResult(_point, _value, iteration + 1, true);
            }
        }

        return new LbfgsResult(_point, _value, _options.MaximumNumberOfIterations, false);
    }

    // False if no step lowers the value enough: rounding has been reached.
    private bool Search(double[] uphill, double slope, out double nextValue)
    {
        double step = _history.IsEmpty ? 1 / Math.Max(1, Math.Sqrt(-slope)) : 1;
        for (int i = 0; i < MostBacktracks; i++)
        {
            _vectors.AddScaled(_point, step, _direction, _nextPoint);
            double promise = step * slope;
            if (_penalty is not null)
            {
                // What the projection left of the step counts. The next gradient is free until it is evaluated.
                _penalty.Project(_nextPoint, _point, uphill);
                _vectors.Subtract(_nextPoint, _point, _nextGradient);
                promise = _vectors.Dot(uphill, _nextGradient);
            }

            nextValue = Evaluate(_nextPoint, _nextGradient);
            if (nextValue <= _value + (SufficientDecrease * promise))
            {
                return true;
            }

            step /= 2;
        }

        nextValue = _value;
        return false;
    }

    private double Evaluate(double[] point, double[] gradient)
    {
        double smooth = _objective.Evaluate(point, gradient);
        return _penalty is null ? smooth : smooth + _penalty.Value(point);
    }
}
