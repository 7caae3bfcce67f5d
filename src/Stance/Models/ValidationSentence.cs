namespace Stance.Models;

/// <summary>A sentence whose labels are known, with what a classifier that had not learned from it said.</summary>
/// <param name="Document">Sentences of one document are resampled together.</param>
/// <param name="Stance">Gold, or null.</param>
/// <param name="Probabilities">The classifier's.</param>
/// <param name="Biased">Gold, or null.</param>
/// <param name="Bias">The classifier's probability that the wording is loaded, 0 to 1.</param>
public readonly record struct ValidationSentence(string Document, StanceLabel? Stance, LabelProbabilities Probabilities, bool? Biased, double Bias);
