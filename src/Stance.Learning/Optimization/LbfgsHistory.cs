namespace Stance.Learning.Optimization;

/// <summary>The last steps and gradient changes, and the quasi-Newton direction that follows from them.</summary>
/// <remarks>Two-loop recursion: Nocedal &amp; Wright 2006, algorithm 7.4. Not thread-safe.</remarks>
internal sealed class LbfgsHistory(int size, int dimension)
{
    private const double SmallestCurvature = 1e-12;

    private readonly List<(double[] Step, double[] Change, double Curvature)> _pairs = [];

    public bool IsEmpty => _pairs.Count == 0;

    /// <summary>Remembers the move between two points; the oldest pair is forgotten.</summary>
    public void Add(double[] from, double[] to, double[] fromGradient, double[] toGradient)
    {
        var step = new double[dimension];
        var change = new double[dimension];
        for (int i = 0; i < dimension; i++)
        {
            step[i] = to[i] - from[i];
            change[i] = toGradient[i] - fromGradient[i];
        }

        double curvature = LbfgsMinimizer.Dot(step, change);
        if (curvature <= SmallestCurvature * LbfgsMinimizer.Dot(change, change))
        {
            return;
        }

        if (_pairs.Count == size)
        {
            _pairs.RemoveAt(0);
        }

        _pairs.Add((step, change, curvature));
    }

    /// <summary>−H g, with H the approximated inverse Hessian.</summary>
    public double[] Direction(double[] gradient)
    {
        var direction = new double[dimension];
        for (int i = 0; i < dimension; i++)
        {
            direction[i] = -gradient[i];
        }

        var alphas = new double[_pairs.Count];
        for (int p = _pairs.Count - 1; p >= 0; p--)
        {
            alphas[p] = LbfgsMinimizer.Dot(_pairs[p].Step, direction) / _pairs[p].Curvature;
            AddScaled(direction, -alphas[p], _pairs[p].Change);
        }

        if (_pairs.Count > 0)
        {
            (_, double[] change, double curvature) = _pairs[^1];
            double scale = curvature / LbfgsMinimizer.Dot(change, change);
            for (int i = 0; i < dimension; i++)
            {
                direction[i] *= scale;
            }
        }

        for (int p = 0; p < _pairs.Count; p++)
        {
            double beta = LbfgsMinimizer.Dot(_pairs[p].Change, direction) / _pairs[p].Curvature;
            AddScaled(direction, alphas[p] - beta, _pairs[p].Step);
        }

        return direction;
    }

    private static void AddScaled(double[] target, double factor, double[] source)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }
}
