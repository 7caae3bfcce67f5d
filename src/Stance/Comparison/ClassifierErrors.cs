using Stance.Models;

namespace Stance.Comparison;

/// <summary>What is known of a classifier's errors: from all validation documents, or from one resample of them. Immutable.</summary>
internal sealed class ClassifierErrors
{
    // Where the sums stand, each added up over documents; see ErrorMatrix.
    private const int Said = 9;
    private const int Probability = 18;
    private const int GoldCounts = 27;
    private const int BiasGold = 30;
    private const int BiasSaid = 34;

    /// <summary>The least that mean bias scores of biased and unbiased documents must lie apart for a share to be read from them.</summary>
    public const double LeastBiasGap = 0.1;

    /// <summary>Errors by sums over validation documents.</summary>
    /// <param name="sums">Length <see cref="Length"/>, see <see cref="AddTo"/>.</param>
    public ClassifierErrors(ReadOnlySpan<double> sums)
    {
        Gold = new StanceVector(sums[GoldCounts], sums[GoldCounts + 1], sums[GoldCounts + 2]);
        Labels = ErrorMatrix.Of(sums[..Said], sums[Said..Probability]);
        Probabilities = ErrorMatrix.Of(sums[..Said], sums[Probability..GoldCounts]);
        const double Pseudo = ErrorMatrix.PseudoSentences;
        (double a, double b, double d) = (sums[BiasGold] + Pseudo, sums[BiasGold + 1], sums[BiasGold + 3] + Pseudo);
        (double no, double yes) = (sums[BiasSaid], sums[BiasSaid + 1] + Pseudo);
        double determinant = (a * d) - (b * b);
        BiasOfUnbiased = ((d * no) - (b * yes)) / determinant;
        BiasOfBiased = ((a * yes) - (b * no)) / determinant;
    }

    /// <summary>The number of sums.</summary>
    public static int Length => BiasSaid + 2;

    /// <summary>Validation sentences by gold stance.</summary>
    public StanceVector Gold { get; }

    /// <summary>Shares of labels given, by gold stance.</summary>
    public ErrorMatrix Labels { get; }

    /// <summary>Mean probabilities, by gold stance.</summary>
    public ErrorMatrix Probabilities { get; }

    /// <summary>Mean bias score of documents without a biased sentence.</summary>
    public double BiasOfUnbiased { get; }

    /// <summary>Mean bias score of documents that are biased throughout.</summary>
    public double BiasOfBiased { get; }

    /// <summary>Whether the bias score tells the two apart well enough for a share to be read from its mean.</summary>
    public bool TellsBias => BiasOfBiased - BiasOfUnbiased >= LeastBiasGap;

    /// <summary>The sums of one document, added to others.</summary>
    /// <exception cref="ArgumentException">An array of it has another length than its type says.</exception>
    public static void AddTo(Span<double> sums, ValidationDocument document)
    {
        if (document.Counts.Count != 9 || document.Probabilities.Count != 9 || document.BiasCounts.Count != 2 || document.BiasScores.Count != 2)
        {
            throw new ArgumentException("A validation document holds 9 counts, 9 probabilities, 2 counts of bias and 2 scores.", nameof(document));
        }

        double sentences = document.Counts.Sum();
        for (int gold = 0; gold < StanceNames.Count && sentences > 0; gold++)
        {
            double share = Of(document.Counts, gold) / sentences;
            for (int other = 0; other < StanceNames.Count; other++)
            {
                int at = (gold * StanceNames.Count) + other;
                sums[at] += share * Of(document.Counts, other);
                sums[Said + at] += share * (document.Counts[other] + document.Counts[3 + other] + document.Counts[6 + other]);
                sums[Probability + at] += share * (document.Probabilities[other] + document.Probabilities[3 + other] + document.Probabilities[6 + other]);
            }

            sums[GoldCounts + gold] += Of(document.Counts, gold);
        }

        AddBias(sums, document);
    }

    /// <summary>The share of biased sentences for which a mean bias score stands (binary PACC, Bella et al. 2010), without bounds.</summary>
    public double BiasedShare(double meanBias) => (meanBias - BiasOfUnbiased) / (BiasOfBiased - BiasOfUnbiased);

    private static void AddBias(Span<double> sums, ValidationDocument document)
    {
        double sentences = document.BiasCounts[0] + document.BiasCounts[1];
        for (int gold = 0; gold < 2 && sentences > 0; gold++)
        {
            double share = document.BiasCounts[gold] / sentences;
            sums[BiasGold + (2 * gold)] += share * document.BiasCounts[0];
            sums[BiasGold + (2 * gold) + 1] += share * document.BiasCounts[1];
            sums[BiasSaid + gold] += share * (document.BiasScores[0] + document.BiasScores[1]);
        }
    }

    private static int Of(IReadOnlyList<int> counts, int gold) => counts[3 * gold] + counts[(3 * gold) + 1] + counts[(3 * gold) + 2];
}
