namespace Stance.Learning.Data;

/// <summary>One way to cut rows in two: learn from one part, judge by the other.</summary>
/// <param name="Training">Row numbers to learn from, rising.</param>
/// <param name="Validation">Row numbers held out, rising.</param>
public sealed record Fold(IReadOnlyList<int> Training, IReadOnlyList<int> Validation);
