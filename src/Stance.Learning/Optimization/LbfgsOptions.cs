namespace Stance.Learning.Optimization;

/// <summary>Settings of <see cref="LbfgsMinimizer"/>; names as in ML.NET.</summary>
public sealed record LbfgsOptions
{
    /// <summary>Pairs of steps and gradient changes that are remembered. 1 or more.</summary>
    public int HistorySize { get; init; } = 20;

    /// <summary>Iterations after which it stops in any case. 1 or more.</summary>
    public int MaximumNumberOfIterations { get; init; } = 500;

    /// <summary>Stops when an iteration lowers the value by less than this share of it.</summary>
    public double OptimizationTolerance { get; init; } = 1e-7;
}
