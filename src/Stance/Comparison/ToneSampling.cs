namespace Stance.Comparison;

/// <summary>What all sources of a comparison are resampled with.</summary>
/// <param name="Validation">The classifier's errors; null where nothing is known of them.</param>
/// <param name="Resamples">Draws of each bootstrap.</param>
/// <param name="Streams">Where chance comes from.</param>
internal sealed record ToneSampling(ValidationSample? Validation, int Resamples, RandomStreams Streams);
