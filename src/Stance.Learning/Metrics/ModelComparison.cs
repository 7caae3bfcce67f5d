namespace Stance.Learning.Metrics;

/// <summary>Two models compared on the same rows.</summary>
/// <param name="Stance">Null where no row has a gold stance.</param>
/// <param name="Bias">Null where no row has a gold bias label.</param>
/// <param name="Resamples">How often documents were resampled.</param>
/// <param name="Seed">Of the resampling.</param>
public sealed record ModelComparison(StanceComparison? Stance, BiasComparison? Bias, int Resamples, int Seed);
