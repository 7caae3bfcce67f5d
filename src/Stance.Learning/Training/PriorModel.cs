using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>A model to start from, with the hash of its file for the new model's card.</summary>
/// <param name="Model">The model.</param>
/// <param name="Sha256">SHA-256 of its file, lower-case hex.</param>
public sealed record PriorModel(StanceModel Model, string Sha256);
