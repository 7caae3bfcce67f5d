namespace Stance.Learning.Trees;

/// <summary>The best way found to part a leaf.</summary>
/// <param name="Feature">What to look at; -1 if no way is allowed or gains anything.</param>
/// <param name="Bin">Rows up to this bin go left.</param>
/// <param name="Gain">By how much the squared error of the residuals falls; above 0.</param>
/// <param name="Left">What goes left.</param>
internal readonly record struct SplitCandidate(int Feature, int Bin, double Gain, LeafTotals Left)
{
    /// <summary>No split.</summary>
    public static SplitCandidate None => new(-1, 0, 0, default);
}
