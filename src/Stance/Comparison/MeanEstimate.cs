namespace Stance.Comparison;

/// <summary>A mean bias score, and the share of biased sentences that it stands for. All in 0 to 1; intervals are 95 %.</summary>
public sealed record MeanEstimate
{
    /// <summary>Mean score.</summary>
    public required double Mean { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double High { get; init; }

    /// <summary>The share of biased sentences that the score, corrected for the classifier's errors, stands for; null where nothing is known of them.</summary>
    public double? Corrected { get; init; }

    /// <summary>Lower end of its interval; null likewise.</summary>
    public double? CorrectedLow { get; init; }

    /// <summary>Upper end of its interval; null likewise.</summary>
    public double? CorrectedHigh { get; init; }
}
