using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What one or more cross-validations of the same rows found.</summary>
/// <param name="First">The one by the first seed.</param>
/// <param name="Groups">Its judgements group by group, in the order of their names.</param>
/// <param name="Seeds">Each seed's metrics, the first among them.</param>
public sealed record RepeatedCrossValidation(CrossValidationCard First, IReadOnlyList<GroupMetrics> Groups, IReadOnlyList<SeedMetrics> Seeds);
