using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>The metrics of the cross-validation by one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Stance">Null without labelled rows.</param>
/// <param name="Bias">Null without labelled rows.</param>
public sealed record SeedMetrics(int Seed, StanceMetrics? Stance, BiasMetrics? Bias);
