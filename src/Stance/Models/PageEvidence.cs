namespace Stance.Models;

/// <summary>What the page around a sentence says of its stance.</summary>
/// <param name="Sections">By the section that it stands in.</param>
/// <param name="VoiceWeight">How much its neighbours' voice counts, 0 or more; see <see cref="PageVoice"/>.</param>
public sealed record PageEvidence(SectionEvidence Sections, double VoiceWeight);
