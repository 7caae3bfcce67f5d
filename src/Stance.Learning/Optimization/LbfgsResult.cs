namespace Stance.Learning.Optimization;

/// <summary>Where a minimisation ended.</summary>
/// <param name="Point">The best point found.</param>
/// <param name="Value">The objective there; from <see cref="OwlqnMinimizer"/>, with its L1 penalty.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Converged">False if it ran out of iterations.</param>
public sealed record LbfgsResult(double[] Point, double Value, int Iterations, bool Converged);
