namespace Stance.Learning.Optimization;

/// <summary>Limited-memory BFGS (Liu &amp; Nocedal 1989) with a backtracking line search (Armijo's rule).</summary>
/// <remarks>
/// Deterministic: sums have a fixed order and lane width, so that the bits depend neither on threads nor on the
/// processor. A step whose curvature s·y is not clearly positive is not remembered, which keeps the approximated Hessian
/// positive definite (Nocedal &amp; Wright 2006, section 7.2). Stops when the value has been flat for three iterations
/// (<see cref="LbfgsOptions.OptimizationTolerance"/>), when the gradient is zero, when no step lowers the value
/// (rounding has been reached), or when iterations run out; only the last counts as not converged. Holds at most
/// 2 × history + 7 vectors of the dimension; iterations allocate nothing of that size once the history is full.
/// Stateless, thread-safe.
/// </remarks>
public static class LbfgsMinimizer
{
    /// <summary>Minimises from the origin.</summary>
    /// <param name="objective">Smooth and bounded below.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    public static LbfgsResult Minimize(IObjective objective, LbfgsOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(options);
        return new LbfgsDescent(objective, null, options, new double[objective.Dimension]).Run(cancellation);
    }

    /// <summary>Minimises from a given point.</summary>
    /// <param name="objective">Smooth and bounded below.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="start">Length <see cref="IObjective.Dimension"/>; copied.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start has another length.</exception>
    public static LbfgsResult Minimize(IObjective objective, LbfgsOptions options, ReadOnlySpan<double> start, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, objective.Dimension);
        return new LbfgsDescent(objective, null, options, start.ToArray()).Run(cancellation);
    }
}
