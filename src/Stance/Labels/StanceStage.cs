namespace Stance.Labels;

/// <summary>The kinds of evidence that a stance is made of, in the order in which they are added up.</summary>
public enum StanceStage
{
    /// <summary>The sentence's own words: the log-probabilities that the calibrated answers give.</summary>
    Words,

    /// <summary>The section that it stands in.</summary>
    Section,

    /// <summary>What the page's other sentences sound like.</summary>
    PageVoice,
}
