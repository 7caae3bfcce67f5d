using Stance.Models;

namespace Stance.Labels;

/// <summary>Why the answer to one question about a sentence came out as it did.</summary>
public sealed record QuestionExplanation
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>All that adds up to the logit, the largest in magnitude first; the sum is <see cref="Logit"/> but for rounding in single precision.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>Log-odds of yes as the model gives them.</summary>
    public required double Logit { get; init; }

    /// <summary>What they are divided by.</summary>
    public required double Temperature { get; init; }

    /// <summary>Logit over temperature.</summary>
    public required double Calibrated { get; init; }

    /// <summary>Probability of yes by the sentence's own words, 0 to 1. For bias that is the score; stance has further steps.</summary>
    public double Probability => DeterministicMath.Logistic(Calibrated);
}
