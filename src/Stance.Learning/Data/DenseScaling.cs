namespace Stance.Learning.Data;

/// <summary>How dense values become columns: (value − mean) × factor.</summary>
/// <param name="Means">Mean of each column over the rows that it was fitted on.</param>
/// <param name="Factors">Scale over standard deviation; 0 for a column that never changes.</param>
internal sealed record DenseScaling(double[] Means, double[] Factors);
