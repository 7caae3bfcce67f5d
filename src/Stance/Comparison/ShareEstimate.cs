namespace Stance.Comparison;

/// <summary>A share of sentences, counted and corrected for what the classifier gets wrong. Shares and ends of 95 % intervals lie in 0 to 1.</summary>
public sealed record ShareEstimate
{
    /// <summary>As counted.</summary>
    public required double Raw { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double RawLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double RawHigh { get; init; }

    /// <summary>Corrected; null where nothing is known of the classifier's errors.</summary>
    public double? Corrected { get; init; }

    /// <summary>Lower end of the corrected share's interval; null likewise.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the corrected share's interval; null likewise.</summary>
    public double? High { get; init; }
}
