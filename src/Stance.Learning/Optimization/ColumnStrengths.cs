namespace Stance.Learning.Optimization;

/// <summary>λ where it is not the same for all columns of a lane.</summary>
/// <param name="Ngrams">What multiplies λ for each n-gram column, above 0; empty: 1 for all.</param>
/// <param name="Dense">λ of the dense columns, columns × lanes; empty: as of all others.</param>
public sealed record ColumnStrengths(double[] Ngrams, double[] Dense)
{
    /// <summary>The same for all columns.</summary>
    public static ColumnStrengths Equal { get; } = new([], []);
}
