using Stance.Models;

namespace Stance.Labels;

/// <summary>One logit for each stance; only the differences between them mean something.</summary>
/// <param name="Neutral">Of neutral reporting.</param>
/// <param name="Editorial">Of editorial comment.</param>
/// <param name="Reader">Of reader speculation.</param>
public readonly record struct StanceLogits(double Neutral, double Editorial, double Reader)
{
    /// <summary>The probabilities that they stand for.</summary>
    public LabelProbabilities Probabilities => LabelProbabilities.FromLogits([Neutral, Editorial, Reader]);

    /// <summary>The logit of one label.</summary>
    public double this[StanceLabel label] => label switch
    {
        StanceLabel.Neutral => Neutral,
        StanceLabel.Editorial => Editorial,
        _ => Reader,
    };

    /// <summary>What must be added to <paramref name="b"/> for <paramref name="a"/>.</summary>
    public static StanceLogits operator -(StanceLogits a, StanceLogits b) => new(a.Neutral - b.Neutral, a.Editorial - b.Editorial, a.Reader - b.Reader);

    internal static StanceLogits Of(ReadOnlySpan<double> logits) => new(logits[0], logits[1], logits[2]);
}
