using Stance.Models;
using Stance.Sentences;

namespace Stance.Labels;

/// <summary>A sentence with its labels.</summary>
/// <param name="Sentence">Where it stands and what it quotes.</param>
/// <param name="Index">Counted from 0 through the document.</param>
/// <param name="Probabilities">Of the three stances, calibrated.</param>
/// <param name="Bias">Probability that the wording is loaded, 0 to 1.</param>
public readonly record struct LabelledSentence(Sentence Sentence, int Index, LabelProbabilities Probabilities, double Bias)
{
    /// <summary>The likeliest stance.</summary>
    public StanceLabel Stance => Probabilities.Best;
}
