namespace Stance.Learning.Data;

/// <summary>How each style cue becomes a column: (value − mean) × factor.</summary>
/// <param name="Means">Mean of each cue over the training rows.</param>
/// <param name="Factors">Scale over standard deviation; 0 for a cue that never changes.</param>
public sealed record CueScaling(IReadOnlyList<double> Means, IReadOnlyList<double> Factors);
