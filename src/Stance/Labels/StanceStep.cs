namespace Stance.Labels;

/// <summary>One step from nothing known to a sentence's stance.</summary>
/// <param name="Stage">Which evidence is added.</param>
/// <param name="Before">The logits before it; all 0 before the first step.</param>
/// <param name="Added">What it adds.</param>
/// <param name="After">The logits after it; the next step's <paramref name="Before"/>.</param>
public sealed record StanceStep(StanceStage Stage, StanceLogits Before, StanceLogits Added, StanceLogits After);
