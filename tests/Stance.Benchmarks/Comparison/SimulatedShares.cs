namespace Stance.Benchmarks.Comparison;

/// <summary>What became of one drawn source, and of its difference from a second.</summary>
internal sealed record SimulatedShares
{
    /// <summary>Raw share or mean score less the true share.</summary>
    public required double Raw { get; init; }

    /// <summary>Corrected less true share, by method.</summary>
    public required IReadOnlyList<double> Corrected { get; init; }

    /// <summary>Whether plain percentiles hold what raw is on average.</summary>
    public required bool PercentilesHold { get; init; }

    /// <summary>Whether the shipped interval holds it.</summary>
    public required bool RawHolds { get; init; }

    /// <summary>Whether the corrected interval holds the true share.</summary>
    public required bool CorrectedHolds { get; init; }

    /// <summary>The corrected interval's width.</summary>
    public required double Width { get; init; }

    /// <summary>Whether the interval of the raw difference holds what that is on average.</summary>
    public required bool RawDifferenceHolds { get; init; }

    /// <summary>Whether that of the corrected difference holds the true one.</summary>
    public required bool CorrectedDifferenceHolds { get; init; }
}
