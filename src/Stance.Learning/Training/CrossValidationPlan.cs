namespace Stance.Learning.Training;

/// <summary>What is kept together in a cross-validation, and how often it is repeated.</summary>
/// <param name="By">The group column's name, for the result.</param>
/// <param name="Groups">The group of each row.</param>
/// <param name="Seeds">Repetitions, 1 or more, by the seed of the options and those after it.</param>
public sealed record CrossValidationPlan(string By, IReadOnlyList<string> Groups, int Seeds);
