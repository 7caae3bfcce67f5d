namespace Stance.Learning.Optimization;

/// <summary>The last steps and gradient changes, and the quasi-Newton direction that follows from them.</summary>
/// <remarks>
/// Two-loop recursion: Nocedal &amp; Wright 2006, algorithm 7.4. Vectors are allocated as the first pairs come and used
/// again afterwards: at most 2 (size + 1) of them. Not thread-safe.
/// </remarks>
internal sealed class LbfgsHistory
{
    private const double SmallestCurvature = 1e-12;

    private readonly int _dimension;
    private readonly BlockedVectors _vectors;
    private readonly double[] _alphas;
    private readonly List<Pair> _pairs;
    private Pair? _spare;

    /// <summary>Remembers <paramref name="size"/> pairs, 1 or more, of vectors of <paramref name="dimension"/> numbers.</summary>
    public LbfgsHistory(int size, int dimension, BlockedVectors vectors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        _dimension = dimension;
        _vectors = vectors;
        _alphas = new double[size];
        _pairs = new List<Pair>(size);
    }

    public bool IsEmpty => _pairs.Count == 0;

    /// <summary>Remembers the move between two points; the oldest pair is forgotten.</summary>
    public void Add(double[] from, double[] to, double[] fromGradient, double[] toGradient)
    {
        Pair pair = _spare ?? new Pair(_dimension);
        _vectors.Subtract(to, from, pair.Step);
        _vectors.Subtract(toGradient, fromGradient, pair.Change);
        pair.Curvature = _vectors.Dot(pair.Step, pair.Change);
        pair.ChangeSquared = _vectors.Dot(pair.Change, pair.Change);
        if (pair.Curvature <= SmallestCurvature * pair.ChangeSquared)
        {
            _spare = pair;
            return;
        }

        _spare = null;
        if (_pairs.Count == _alphas.Length)
        {
            _spare = _pairs[0];
            _pairs.RemoveAt(0);
        }

        _pairs.Add(pair);
    }

    /// <summary>Fills in −H g, with H the approximated inverse Hessian.</summary>
    public void Direction(double[] gradient, double[] direction)
    {
        _vectors.Scale(gradient, -1, direction);
        if (IsEmpty)
        {
            return;
        }

        // Each update of the direction also gives the product that the next one starts from.
        int last = _pairs.Count - 1;
        double product = _vectors.Dot(direction, _pairs[last].Step);
        for (int p = last; p >= 0; p--)
        {
            _alphas[p] = product / _pairs[p].Curvature;
            product = _vectors.AddScaledThenDot(direction, -_alphas[p], _pairs[p].Change, p > 0 ? _pairs[p - 1].Step : _pairs[0].Change);
        }

        double scale = _pairs[last].Curvature / _pairs[last].ChangeSquared;
        _vectors.Scale(direction, scale, direction);
        product *= scale;
        for (int p = 0; p < last; p++)
        {
            double beta = product / _pairs[p].Curvature;
            product = _vectors.AddScaledThenDot(direction, _alphas[p] - beta, _pairs[p].Step, _pairs[p + 1].Change);
        }

        _vectors.AddScaled(direction, _alphas[last] - (product / _pairs[last].Curvature), _pairs[last].Step, direction);
    }

    private sealed class Pair(int dimension)
    {
        public double[] Step { get; } = new double[dimension];

        public double[] Change { get; } = new double[dimension];

        public double Curvature { get; set; }

        public double ChangeSquared { get; set; }
    }
}
