using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What <see cref="TreeStage"/> fitted.</summary>
/// <param name="Trees">Fitted on all rows.</param>
/// <param name="OutOfFold">The refined logits of all rows, by trees that had not seen them.</param>
internal sealed record TreeStageResult(QuestionTrees Trees, QuestionLogits[] OutOfFold);
