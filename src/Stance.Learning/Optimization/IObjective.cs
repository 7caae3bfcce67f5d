namespace Stance.Learning.Optimization;

/// <summary>A smooth function to minimise, with its gradient.</summary>
public interface IObjective
{
    /// <summary>Number of variables.</summary>
    int Dimension { get; }

    /// <summary>The value at a point; the gradient is filled in.</summary>
    /// <param name="point">Length <see cref="Dimension"/>.</param>
    /// <param name="gradient">Likewise; overwritten.</param>
    double Evaluate(ReadOnlySpan<double> point, Span<double> gradient);
}
