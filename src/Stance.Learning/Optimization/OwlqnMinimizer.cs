namespace Stance.Learning.Optimization;

/// <summary>Orthant-wise limited-memory quasi-Newton (OWL-QN): minimises f(x) + Σ l1 |x|, f smooth and convex.</summary>
/// <remarks>
/// Andrew &amp; Gao 2007, "Scalable training of L1-regularized log-linear models". The history is that of f; the direction
/// follows the pseudo-gradient, and a step ends where it would leave its orthant: variables that the penalty holds at
/// zero are exactly 0 in the result. If f has an L2 penalty of its own, the sum is the elastic net. Without any L1 it is
/// <see cref="LbfgsMinimizer"/>; it stops as that does, with the pseudo-gradient for the gradient, and gives the same
/// bits on any number of threads. Stateless, thread-safe.
/// </remarks>
public static class OwlqnMinimizer
{
    /// <summary>Minimises from the origin.</summary>
    /// <param name="smooth">f: smooth, convex and bounded below.</param>
    /// <param name="l1">The penalty of each variable, finite and 0 or more; 0 for intercepts. Copied.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    /// <exception cref="ArgumentOutOfRangeException">The penalties have another length, or one is out of range.</exception>
    public static LbfgsResult Minimize(IObjective smooth, ReadOnlySpan<double> l1, LbfgsOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(smooth);
        return Minimize(smooth, l1, options, new double[smooth.Dimension], cancellation);
    }

    /// <summary>Minimises from a given point, as along a path of falling penalties.</summary>
    /// <param name="smooth">f: smooth, convex and bounded below.</param>
    /// <param name="l1">The penalty of each variable, finite and 0 or more; 0 for intercepts. Copied.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="start">Length <see cref="IObjective.Dimension"/>; copied.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    /// <exception cref="ArgumentOutOfRangeException">Penalties or start have another length, or a penalty is out of range.</exception>
    public static LbfgsResult Minimize(
        IObjective smooth, ReadOnlySpan<double> l1, LbfgsOptions options, ReadOnlySpan<double> start, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(smooth);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNotEqual(l1.Length, smooth.Dimension);
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, smooth.Dimension);
        var penalty = new L1Penalty(l1, new BlockedVectors(options.Threads));
        return new LbfgsDescent(smooth, penalty, options, start.ToArray()).Run(cancellation);
    }
}
