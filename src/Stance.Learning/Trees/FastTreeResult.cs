using Stance.Models;

namespace Stance.Learning.Trees;

/// <summary>What boosting gave, and how the loss went.</summary>
/// <param name="Ensemble">The trees of the first <paramref name="Rounds"/> rounds.</param>
/// <param name="Rounds">Rounds kept: all that ran, or with early stopping those up to the lowest validation loss.</param>
/// <param name="TrainingLosses">Weighted mean log-loss in nats of the training rows, before any tree and after each round that ran.</param>
/// <param name="ValidationLosses">The same of the validation rows; empty if there are none.</param>
public sealed record FastTreeResult(TreeEnsemble Ensemble, int Rounds, IReadOnlyList<double> TrainingLosses, IReadOnlyList<double> ValidationLosses);
