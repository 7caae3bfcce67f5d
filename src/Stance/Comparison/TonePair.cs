namespace Stance.Comparison;

/// <summary>Two sources by one measure. Differences are a − b, in shares or score; intervals are 95 %.</summary>
public sealed record TonePair
{
    /// <summary>The one source.</summary>
    public required string A { get; init; }

    /// <summary>The other.</summary>
    public required string B { get; init; }

    /// <summary>By what.</summary>
    public required ToneMeasure Measure { get; init; }

    /// <summary>Whether only documents on common events count, each event for itself.</summary>
    public required bool Matched { get; init; }

    /// <summary>Documents of A that count.</summary>
    public required int DocumentsA { get; init; }

    /// <summary>Documents of B that count.</summary>
    public required int DocumentsB { get; init; }

    /// <summary>Events that both report; 0 where documents are not matched.</summary>
    public required int Events { get; init; }

    /// <summary>As counted: what the verdict is about.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double High { get; init; }

    /// <summary>The difference corrected for the classifier's errors; null where nothing is known of them.</summary>
    public double? Corrected { get; init; }

    /// <summary>Lower end of its interval; null likewise.</summary>
    public double? CorrectedLow { get; init; }

    /// <summary>Upper end of its interval; null likewise.</summary>
    public double? CorrectedHigh { get; init; }

    /// <summary>Cliff's delta over documents, −1 to 1 (1993): how much oftener a document of A is above one of B than below.</summary>
    public required double? CliffsDelta { get; init; }

    /// <summary>Of the permutation test; above 0, at most 1.</summary>
    public required double P { get; init; }

    /// <summary>Adjusted by Holm over the family: all pairs and measures shown.</summary>
    public required double PAdjusted { get; init; }

    /// <summary>The smallest adjusted p that documents in these numbers could have.</summary>
    public required double SmallestPAdjusted { get; init; }

    /// <summary>What that shows.</summary>
    public required ToneVerdict Verdict { get; init; }
}
