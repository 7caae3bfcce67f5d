using Stance.Models;

namespace Stance.Comparison;

/// <summary>EMQ: the shares under which each sentence's probabilities, set right by Bayes' rule, average to the shares themselves (Saerens, Latinne &amp; Decaestecker 2002).</summary>
/// <remarks>The shares that the probabilities were made for are taken to be the validation's. Needs calibrated probabilities.</remarks>
internal sealed class ExpectationMaximization : IShareCorrection
{
    private const int MostIterations = 1000;
    private const double Still = 1e-6;

    // A stance that the validation lacks must stay possible.
    private const double PseudoSentences = 1;

    /// <inheritdoc/>
    public string Name => "EMQ";

    /// <inheritdoc/>
    public bool NeedsSentences => true;

    /// <inheritdoc/>
    public StanceVector Correct(ToneTally tally, IReadOnlyList<LabelProbabilities> probabilities, ClassifierErrors errors)
    {
        StanceVector gold = errors.Gold + new StanceVector(PseudoSentences, PseudoSentences, PseudoSentences);
        StanceVector prior = gold * (1 / gold.Sum);
        StanceVector shares = prior;
        for (int i = 0; i < MostIterations; i++)
        {
            StanceVector next = Step(probabilities, new StanceVector(shares.Neutral / prior.Neutral, shares.Editorial / prior.Editorial, shares.Reader / prior.Reader));
            StanceVector change = next - shares;
            shares = next;
            if (change.Dot(change) < Still * Still)
            {
                break;
            }
        }

        return shares;
    }

    private static StanceVector Step(IReadOnlyList<LabelProbabilities> probabilities, StanceVector ratios)
    {
        StanceVector sum = default;
        for (int i = 0; i < probabilities.Count; i++)
        {
            LabelProbabilities p = probabilities[i];
            var weighted = new StanceVector(p.Neutral * ratios.Neutral, p.Editorial * ratios.Editorial, p.Reader * ratios.Reader);
            sum += weighted * (1 / weighted.Sum);
        }

        return sum * (1 / sum.Sum);
    }
}
