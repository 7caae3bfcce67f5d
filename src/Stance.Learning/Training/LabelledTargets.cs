namespace Stance.Learning.Training;

/// <summary>What each row should score, by question: a target probability and how much it counts.</summary>
/// <remarks>Lanes lie as in the design matrix. A weight of 0 leaves the row out of that question. Not thread-safe while filled.</remarks>
internal sealed class LabelledTargets(int rows)
{
    /// <summary>Target probability of yes, 0 to 1; rows × lanes.</summary>
    public double[] Targets { get; } = new double[rows * Data.DesignMatrix.Lanes];

    /// <summary>Weight, 0 or more; rows × lanes.</summary>
    public double[] Weights { get; } = new double[rows * Data.DesignMatrix.Lanes];

    /// <summary>Sets one.</summary>
    public void Set(int row, int lane, double target, double weight = 1)
    {
        Targets[(row * Data.DesignMatrix.Lanes) + lane] = target;
        Weights[(row * Data.DesignMatrix.Lanes) + lane] = weight;
    }
}
