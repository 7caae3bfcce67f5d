namespace Stance.Learning.Trees;

/// <summary>What a set of rows adds up to.</summary>
/// <param name="Residual">Σ w (y − p).</param>
/// <param name="Weight">Σ w.</param>
/// <param name="Rows">How many rows.</param>
internal readonly record struct LeafTotals(double Residual, double Weight, int Rows)
{
    /// <summary>The rows that are left without those of a part.</summary>
    public static LeafTotals operator -(LeafTotals whole, LeafTotals part) => new(whole.Residual - part.Residual, whole.Weight - part.Weight, whole.Rows - part.Rows);

    /// <summary>The rows of both.</summary>
    public static LeafTotals operator +(LeafTotals one, LeafTotals other) => new(one.Residual + other.Residual, one.Weight + other.Weight, one.Rows + other.Rows);
}
