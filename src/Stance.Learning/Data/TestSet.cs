using Stance.Labels;

namespace Stance.Learning.Data;

/// <summary>Rows to judge a finished model by; nothing is ever fitted to them.</summary>
/// <param name="Rows">In reading order.</param>
public sealed record TestSet(IReadOnlyList<TrainingRow> Rows);
