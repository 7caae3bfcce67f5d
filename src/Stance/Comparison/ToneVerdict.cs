namespace Stance.Comparison;

/// <summary>What a comparison of two sources shows.</summary>
public enum ToneVerdict
{
    /// <summary>The sample is too small to show any difference, however large.</summary>
    NotEnoughData,

    /// <summary>A difference could have been shown, and was not.</summary>
    NoDifferenceShown,

    /// <summary>The sources differ.</summary>
    Differs,
}
