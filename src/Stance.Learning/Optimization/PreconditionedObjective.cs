namespace Stance.Learning.Optimization;

/// <summary>The same function of rescaled variables, x = scale × u, so that it curves alike in all directions.</summary>
/// <remarks>L-BFGS needs far fewer iterations on it (Nocedal &amp; Wright 2006, section 7.2, on scaling). Not thread-safe.</remarks>
public sealed class PreconditionedObjective : IObjective
{
    private readonly IObjective _inner;
    private readonly double[] _scales;
    private readonly double[] _point;

    /// <summary>The function of u.</summary>
    /// <param name="inner">The function of x.</param>
    /// <param name="scales">Above 0; one a variable.</param>
    public PreconditionedObjective(IObjective inner, double[] scales)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(scales);
        ArgumentOutOfRangeException.ThrowIfNotEqual(scales.Length, inner.Dimension);
        _inner = inner;
        _scales = scales;
        _point = new double[scales.Length];
    }

    /// <inheritdoc/>
    public int Dimension => _scales.Length;

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        for (int i = 0; i < _point.Length; i++)
        {
            _point[i] = point[i] * _scales[i];
        }

        double value = _inner.Evaluate(_point, gradient);
        for (int i = 0; i < _scales.Length; i++)
        {
            gradient[i] *= _scales[i];
        }

        return value;
    }

    /// <summary>The u of an x.</summary>
    /// <param name="point">An x; empty for the origin.</param>
    public double[] ToScaled(ReadOnlySpan<double> point)
    {
        var scaled = new double[_scales.Length];
        for (int i = 0; i < point.Length; i++)
        {
            scaled[i] = point[i] / _scales[i];
        }

        return scaled;
    }

    /// <summary>The x of a u.</summary>
    public double[] ToInner(ReadOnlySpan<double> point)
    {
        var inner = new double[point.Length];
        for (int i = 0; i < inner.Length; i++)
        {
            inner[i] = point[i] * _scales[i];
        }

        return inner;
    }
}
