using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What a <see cref="StrengthSearch"/> found.</summary>
/// <param name="Strengths">The best λ of each question.</param>
/// <param name="OutOfFold">The logits of all rows at these, by fits that had not seen them.</param>
internal sealed record StrengthChoice(QuestionStrengths Strengths, QuestionLogits[] OutOfFold);
