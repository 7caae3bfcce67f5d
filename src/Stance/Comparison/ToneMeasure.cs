namespace Stance.Comparison;

/// <summary>What two sources are compared by.</summary>
public enum ToneMeasure
{
    /// <summary>Share of editorial comment among the sentences of headlines and bodies.</summary>
    Editorial,

    /// <summary>The same among the sentences that a source says itself.</summary>
    OwnVoiceEditorial,

    /// <summary>Mean bias score of headlines and bodies.</summary>
    Bias,
}
