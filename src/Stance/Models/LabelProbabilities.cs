namespace Stance.Models;

/// <summary>The probabilities of the three stances of one sentence.</summary>
/// <param name="Neutral">0 to 1.</param>
/// <param name="Editorial">0 to 1.</param>
/// <param name="Reader">0 to 1; the three sum to 1 ± 1e-9.</param>
public readonly record struct LabelProbabilities(double Neutral, double Editorial, double Reader)
{
    /// <summary>The probability of one label.</summary>
    public double this[StanceLabel label] => label switch
    {
        StanceLabel.Neutral => Neutral,
        StanceLabel.Editorial => Editorial,
        _ => Reader,
    };

    /// <summary>The likeliest label; of equals the first in label order.</summary>
    public StanceLabel Best => Neutral >= Editorial && Neutral >= Reader ? StanceLabel.Neutral
        : Editorial >= Reader ? StanceLabel.Editorial : StanceLabel.Reader;

    /// <summary>Softmax of three logits.</summary>
    /// <param name="logits">Length 3, in label order, finite.</param>
    public static LabelProbabilities FromLogits(ReadOnlySpan<double> logits)
    {
        double top = Math.Max(logits[0], Math.Max(logits[1], logits[2]));
        double a = DeterministicMath.Exp(logits[0] - top);
        double b = DeterministicMath.Exp(logits[1] - top);
        double c = DeterministicMath.Exp(logits[2] - top);
        double sum = a + b + c;
        return new LabelProbabilities(a / sum, b / sum, c / sum);
    }
}
