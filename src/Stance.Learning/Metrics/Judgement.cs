using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>What a model said of one row, beside what is true.</summary>
/// <param name="Document">Rows of one document are resampled together.</param>
/// <param name="Stance">Gold, or null.</param>
/// <param name="Probabilities">The model's.</param>
/// <param name="Biased">Gold, or null.</param>
/// <param name="Bias">The model's probability of 'biased'.</param>
public readonly record struct Judgement(string Document, StanceLabel? Stance, LabelProbabilities Probabilities, bool? Biased, double Bias)
{
    private readonly StanceLabel? _label;

    /// <summary>The label that the program writes: the likeliest, or what it counts as where labels are merged.</summary>
    public StanceLabel Label
    {
        get => _label ?? Probabilities.Best;
        init => _label = value;
    }
}
