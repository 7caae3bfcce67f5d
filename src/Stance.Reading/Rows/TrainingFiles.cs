using Stance.Labels;

namespace Stance.Reading.Rows;

/// <summary>What was read from training files.</summary>
/// <param name="Rows">The rows that can be used, in reading order.</param>
/// <param name="Problems">What is wrong with the others, in reading order; each names its place.</param>
public sealed record TrainingFiles(IReadOnlyList<TrainingRow> Rows, IReadOnlyList<TrainingDataException> Problems);
