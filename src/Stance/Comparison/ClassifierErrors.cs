using Stance.Models;

namespace Stance.Comparison;

/// <summary>What is known of a classifier's errors: from all validation documents, or from one resample of them. Immutable.</summary>
internal sealed class ClassifierErrors
{
    // Where the sums stand: 9 counts, 9 sums of probabilities, then gold bias and sums of the bias score.
    private const int Probability = 9;
    private const int BiasGold = 18;
    private const int BiasScore = 20;

    /// <summary>The least that mean bias scores of biased and unbiased sentences must lie apart for a share to be read from them.</summary>
    public const double LeastBiasGap = 0.1;

    /// <summary>Errors by sums over validation sentences.</summary>
    /// <param name="sums">Length <see cref="Length"/>, see <see cref="AddTo"/>.</param>
    public ClassifierErrors(ReadOnlySpan<double> sums)
    {
        Gold = new StanceVector(sums[0] + sums[1] + sums[2], sums[3] + sums[4] + sums[5], sums[6] + sums[7] + sums[8]);
        Labels = ErrorMatrix.Of(sums[..Probability], Gold);
        Probabilities = ErrorMatrix.Of(sums[Probability..BiasGold], Gold);
        BiasOfUnbiased = sums[BiasScore] / (sums[BiasGold] + ErrorMatrix.PseudoSentences);
        BiasOfBiased = (sums[BiasScore + 1] + ErrorMatrix.PseudoSentences) / (sums[BiasGold + 1] + ErrorMatrix.PseudoSentences);
    }

    /// <summary>The number of sums.</summary>
    public static int Length => BiasScore + 2;

    /// <summary>Validation sentences by gold stance.</summary>
    public StanceVector Gold { get; }

    /// <summary>P(label given | gold stance).</summary>
    public ErrorMatrix Labels { get; }

    /// <summary>Mean probabilities by gold stance.</summary>
    public ErrorMatrix Probabilities { get; }

    /// <summary>Mean bias score of sentences that are not biased.</summary>
    public double BiasOfUnbiased { get; }

    /// <summary>Mean bias score of biased sentences.</summary>
    public double BiasOfBiased { get; }

    /// <summary>The sums of one document, added to others.</summary>
    /// <exception cref="ArgumentException">An array of it has another length than its type says.</exception>
    public static void AddTo(Span<double> sums, ValidationDocument document)
    {
        if (document.Counts.Count != 9 || document.Probabilities.Count != 9 || document.BiasCounts.Count != 2 || document.BiasScores.Count != 2)
        {
            throw new ArgumentException("A validation document holds 9 counts, 9 probabilities, 2 counts of bias and 2 scores.", nameof(document));
        }

        for (int i = 0; i < Probability; i++)
        {
            sums[i] += document.Counts[i];
            sums[Probability + i] += document.Probabilities[i];
        }

        for (int i = 0; i < 2; i++)
        {
            sums[BiasGold + i] += document.BiasCounts[i];
            sums[BiasScore + i] += document.BiasScores[i];
        }
    }

    /// <summary>Whether the bias score tells biased sentences from others well enough for a share to be read from its mean.</summary>
    public bool TellsBias => BiasOfBiased - BiasOfUnbiased >= LeastBiasGap;

    /// <summary>The share of biased sentences for which a mean bias score stands (binary PACC, Bella et al. 2010), without bounds.</summary>
    public double BiasedShare(double meanBias) => (meanBias - BiasOfUnbiased) / (BiasOfBiased - BiasOfUnbiased);
}
