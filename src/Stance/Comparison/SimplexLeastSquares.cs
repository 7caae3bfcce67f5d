namespace Stance.Comparison;

/// <summary>The shares p, none below 0 and with sum 1, that bring p₁a + p₂b + p₃c nearest to a target.</summary>
/// <remarks>Exact: the least-squares solution of the plane Σp = 1 where it lies inside the triangle, else the best point of its three edges (the problem is convex).</remarks>
internal static class SimplexLeastSquares
{
    private const double Flat = 1e-14;

    /// <summary>Solves.</summary>
    /// <param name="matrix">Its rows are a, b and c.</param>
    /// <param name="target">What they should mix to.</param>
    public static StanceVector Solve(ErrorMatrix matrix, StanceVector target)
    {
        StanceVector u = matrix.Neutral - matrix.Reader;
        StanceVector v = matrix.Editorial - matrix.Reader;
        StanceVector r = target - matrix.Reader;
        (double uu, double uv, double vv) = (u.Dot(u), u.Dot(v), v.Dot(v));
        double determinant = (uu * vv) - (uv * uv);
        if (determinant > Flat * uu * vv)
        {
            double s = ((vv * u.Dot(r)) - (uv * v.Dot(r))) / determinant;
            double t = ((uu * v.Dot(r)) - (uv * u.Dot(r))) / determinant;
            if (s >= 0 && t >= 0 && s + t <= 1)
            {
                return new StanceVector(s, t, 1 - s - t);
            }
        }

        double a = OnEdge(matrix.Neutral, matrix.Editorial, target);
        double b = OnEdge(matrix.Neutral, matrix.Reader, target);
        double c = OnEdge(matrix.Editorial, matrix.Reader, target);
        return Nearest(matrix, target, new StanceVector(a, 1 - a, 0), new StanceVector(b, 0, 1 - b), new StanceVector(0, c, 1 - c));
    }

    // The share of a on the way from b to a that is nearest to the target.
    private static double OnEdge(StanceVector a, StanceVector b, StanceVector target)
    {
        StanceVector edge = a - b;
        double length = edge.Dot(edge);
        return length < Flat ? 0.5 : Math.Clamp(edge.Dot(target - b) / length, 0, 1);
    }

    private static StanceVector Nearest(ErrorMatrix matrix, StanceVector target, params ReadOnlySpan<StanceVector> candidates)
    {
        StanceVector best = candidates[0];
        double least = double.PositiveInfinity;
        foreach (StanceVector p in candidates)
        {
            StanceVector error = (matrix.Neutral * p.Neutral) + (matrix.Editorial * p.Editorial) + (matrix.Reader * p.Reader) - target;
            if (error.Dot(error) < least)
            {
                (best, least) = (p, error.Dot(error));
            }
        }

        return best;
    }
}
