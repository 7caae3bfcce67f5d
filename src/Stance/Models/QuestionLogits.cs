namespace Stance.Models;

/// <summary>The log-odds of yes to each <see cref="Question"/> about one sentence.</summary>
/// <param name="Audience">Log-odds that a reader speaks.</param>
/// <param name="Editorial">Log-odds that the article comments, given that it is the article that speaks.</param>
/// <param name="Bias">Log-odds that the wording is loaded.</param>
public readonly record struct QuestionLogits(double Audience, double Editorial, double Bias)
{
    /// <summary>The log-odds of one question.</summary>
    public double this[Question question] => question switch
    {
        Question.Audience => Audience,
        Question.Editorial => Editorial,
        _ => Bias,
    };

    /// <summary>Divided by temperatures.</summary>
    public QuestionLogits Calibrate(TemperatureScaling temperature) =>
        new(Audience / temperature.Audience, Editorial / temperature.Editorial, Bias / temperature.Bias);

    /// <summary>
    /// The log-probabilities of the three stances: P(reader) = A, P(editorial) = (1 − A) N, P(neutral) = (1 − A)(1 − N),
    /// with A and N the probabilities of yes to the first two questions.
    /// </summary>
    /// <param name="stance">Filled; length 3, in label order; their exponentials sum to 1.</param>
    public void ToStance(Span<double> stance)
    {
        // log(1 + e^x) and log(1 + e^-x) have one logarithm in common.
        double audience = DeterministicMath.LogOnePlusExp(-Math.Abs(Audience));
        double editorial = DeterministicMath.LogOnePlusExp(-Math.Abs(Editorial));
        double article = -(Math.Max(Audience, 0) + audience);
        stance[(int)StanceLabel.Neutral] = article - (Math.Max(Editorial, 0) + editorial);
        stance[(int)StanceLabel.Editorial] = article - (Math.Max(-Editorial, 0) + editorial);
        stance[(int)StanceLabel.Reader] = -(Math.Max(-Audience, 0) + audience);
    }
}
