namespace Stance.Learning.Optimization;

/// <summary>Σ l1 |x|, and what OWL-QN needs of it: the pseudo-gradient and the orthant that a step may not leave.</summary>
/// <remarks>
/// Andrew &amp; Gao 2007, section 3. A variable without a penalty has no orthant: its gradient, direction and steps are
/// those of L-BFGS. Not thread-safe.
/// </remarks>
internal sealed class L1Penalty
{
    private readonly double[] _l1;
    private readonly double[] _pseudoGradient;

    /// <summary>The penalty of each variable, finite and 0 or more; copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative, infinite or not a number.</exception>
    public L1Penalty(ReadOnlySpan<double> l1, BlockedVectors vectors)
    {
        foreach (double penalty in l1)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(penalty, nameof(l1));
            if (!double.IsFinite(penalty))
            {
                throw new ArgumentOutOfRangeException(nameof(l1), penalty, "An L1 penalty must be finite.");
            }
        }

        Vectors = vectors;
        _l1 = l1.ToArray();
        _pseudoGradient = new double[l1.Length];
    }

    /// <summary>The arithmetic that it shares with the descent.</summary>
    public BlockedVectors Vectors { get; }

    /// <summary>Σ l1 |x|.</summary>
    public double Value(double[] point) => Vectors.DotMagnitude(_l1, point);

    /// <summary>The subgradient of least norm: its negative is the steepest way down; zero means a minimum.</summary>
    /// <returns>A buffer that the next call overwrites.</returns>
    public double[] PseudoGradient(double[] point, double[] gradient)
    {
        Vectors.ForEachBlock(point.Length, (start, count) => OrthantLanes.PseudoGradient(
            point.AsSpan(start, count), gradient.AsSpan(start, count), _l1.AsSpan(start, count), _pseudoGradient.AsSpan(start, count)));
        return _pseudoGradient;
    }

    /// <summary>Drops from a direction each penalised component that does not go downhill.</summary>
    public void Align(double[] direction, double[] pseudoGradient) =>
        Vectors.ForEachBlock(direction.Length, (start, count) => OrthantLanes.Align(
            direction.AsSpan(start, count), pseudoGradient.AsSpan(start, count), _l1.AsSpan(start, count)));

    /// <summary>Sets to zero each penalised variable of <paramref name="next"/> that has left the orthant of <paramref name="point"/>.</summary>
    /// <remarks>A variable at zero has the orthant that it is drawn to.</remarks>
    public void Project(double[] next, double[] point, double[] pseudoGradient) =>
        Vectors.ForEachBlock(next.Length, (start, count) => OrthantLanes.Project(
            next.AsSpan(start, count), point.AsSpan(start, count), pseudoGradient.AsSpan(start, count), _l1.AsSpan(start, count)));
}
