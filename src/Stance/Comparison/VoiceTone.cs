namespace Stance.Comparison;

/// <summary>The tone of some of a source's sentences: its own voice, those it quotes, or its readers.</summary>
public sealed record VoiceTone
{
    /// <summary>Documents with such sentences.</summary>
    public required int Documents { get; init; }

    /// <summary>Such sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>Shares of the stances; null without sentences.</summary>
    public StanceShares? Shares { get; init; }

    /// <summary>Mean bias score; null without sentences.</summary>
    public MeanEstimate? Bias { get; init; }
}
