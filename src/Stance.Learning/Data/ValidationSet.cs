using Stance.Labels;

namespace Stance.Learning.Data;

/// <summary>Rows held out of training inside cross-validation: to choose and to calibrate by.</summary>
/// <param name="Rows">In reading order.</param>
public sealed record ValidationSet(IReadOnlyList<TrainingRow> Rows);
