using Stance.Models;

namespace Stance.Comparison;

/// <summary>EMQ: the shares under which each sentence's probabilities, set right by Bayes' rule, average to the shares themselves (Saerens, Latinne &amp; Decaestecker 2002).</summary>
/// <remarks>The shares that the probabilities were made for are taken to be the validation's. Needs calibrated probabilities.</remarks>
internal sealed class ExpectationMaximization : IShareCorrection
{
    private const int MostIterations = 1000;
    private const double Still = 1e-6;

    // Of a stance with fewer validation sentences the probabilities cannot be set right: it is taken not to occur.
    private const double FewestSentences = 10;

    /// <inheritdoc/>
    public string Name => "EMQ";

    /// <inheritdoc/>
    public bool NeedsSentences => true;

    /// <inheritdoc/>
    public StanceVector Correct(ToneTally tally, IReadOnlyList<LabelProbabilities> probabilities, ClassifierErrors errors)
    {
        StanceVector prior = Prior(errors.Gold);
        StanceVector shares = prior;
        for (int i = 0; i < MostIterations; i++)
        {
            StanceVector next = Step(probabilities, new StanceVector(Ratio(shares.Neutral, prior.Neutral), Ratio(shares.Editorial, prior.Editorial), Ratio(shares.Reader, prior.Reader)));
            StanceVector change = next - shares;
            shares = next;
            if (change.Dot(change) < Still * Still)
            {
                break;
            }
        }

        return shares;
    }

    private static StanceVector Prior(StanceVector gold)
    {
        double Known(double sentences) => sentences < FewestSentences ? 0 : sentences;
        var known = new StanceVector(Known(gold.Neutral), Known(gold.Editorial), Known(gold.Reader));
        return known.Sum > 0 ? known * (1 / known.Sum) : new StanceVector(1, 1, 1) * (1.0 / StanceNames.Count);
    }

    private static double Ratio(double share, double prior) => prior == 0 ? 0 : share / prior;

    private static StanceVector Step(IReadOnlyList<LabelProbabilities> probabilities, StanceVector ratios)
    {
        StanceVector sum = default;
        for (int i = 0; i < probabilities.Count; i++)
        {
            LabelProbabilities p = probabilities[i];
            var weighted = new StanceVector(p.Neutral * ratios.Neutral, p.Editorial * ratios.Editorial, p.Reader * ratios.Reader);
            sum += weighted.Sum > 0 ? weighted * (1 / weighted.Sum) : default;
        }

        return sum.Sum > 0 ? sum * (1 / sum.Sum) : ratios;
    }
}
