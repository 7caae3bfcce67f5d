namespace Stance.Models;

/// <summary>What the page around a sentence says of its stance.</summary>
/// <param name="Sections">By the section that it stands in.</param>
/// <param name="Voice">By what its other sentences sound like.</param>
public sealed record PageEvidence(SectionEvidence Sections, PageVoice Voice);
