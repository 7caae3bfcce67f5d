namespace Stance.Learning.Optimization;

/// <summary>Settings of <see cref="LbfgsMinimizer"/> and <see cref="OwlqnMinimizer"/>; names as in ML.NET.</summary>
public sealed record LbfgsOptions
{
    /// <summary>Pairs of steps and gradient changes that are remembered: 16 bytes a variable each. 1 or more.</summary>
    public int HistorySize { get; init; } = 20;

    /// <summary>Iterations after which it stops in any case. 1 or more.</summary>
    public int MaximumNumberOfIterations { get; init; } = 500;

    /// <summary>Stops when three iterations running lower the value by less than this share of it, or of 1 if it is smaller.</summary>
    public double OptimizationTolerance { get; init; } = 1e-7;

    /// <summary>Threads of the minimiser's own vector arithmetic, beside those of the objective. 1 or more; the result does not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
