using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

/// <summary>Σ cᵢ/2 (xᵢ − tᵢ)²; with an L1 penalty its minimum is known: t shrunk by l1 / c.</summary>
internal sealed class SeparableQuadratic(double[] curvatures, double[] targets) : IObjective
{
    public int Dimension => targets.Length;

    public static SeparableQuadratic Random(int dimension)
    {
        var random = new Random(3);
        double[] curvatures = [.. Enumerable.Range(0, dimension).Select(_ => 1 + (4 * random.NextDouble()))];
        double[] targets = [.. Enumerable.Range(0, dimension).Select(_ => 4 * (random.NextDouble() - 0.5))];
        return new SeparableQuadratic(curvatures, targets);
    }

    public double Shrunk(int i, double l1) => Math.Sign(targets[i]) * Math.Max(0, Math.Abs(targets[i]) - (l1 / curvatures[i]));

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double value = 0;
        for (int i = 0; i < point.Length; i++)
        {
            double off = point[i] - targets[i];
            gradient[i] = curvatures[i] * off;
            value += curvatures[i] / 2 * off * off;
        }

        return value;
    }
}
