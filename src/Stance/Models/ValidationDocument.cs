namespace Stance.Models;

/// <summary>What a classifier said of one document's sentences whose labels are known, summed up.</summary>
/// <remarks>Arrays are row-major, rows gold, in label order; bias has rows 'not biased' and 'biased'.</remarks>
public sealed record ValidationDocument
{
    /// <summary>Sentences by gold stance and the stance that was given; length 9.</summary>
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>Sums of the probabilities that were given, by gold stance; length 9.</summary>
    public required IReadOnlyList<double> Probabilities { get; init; }

    /// <summary>Sentences by gold bias; length 2.</summary>
    public required IReadOnlyList<int> BiasCounts { get; init; }

    /// <summary>Sums of the bias score, by gold bias; length 2.</summary>
    public required IReadOnlyList<double> BiasScores { get; init; }
}
