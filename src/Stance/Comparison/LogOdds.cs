using Stance.Models;

namespace Stance.Comparison;

/// <summary>The log-odds ratio of a term between two sources, with an informative Dirichlet prior.</summary>
/// <remarks>
/// <para>Monroe, Colaresi &amp; Quinn 2008, equations 15 to 22. With y of n words in a source and α of α₀ in the prior,
/// ω = (y + α) / (n + α₀ − y − α) and δ = ln ω(A) − ln ω(B). The prior is the pooled frequency of both sources, weighing
/// half as much as all their words: α₀ = words / 2, α = half the term's count in both.</para>
/// <para>Their variance, 1/(y + α) for each source, takes words for independent. Those of one document are not, so the
/// variance here is the greater of that and the documents' own (linearised, clusters of unequal size; Rao &amp; Scott
/// 1992): m/(m − 1) Σ (yᵢ − p nᵢ)² / (y + α)², p = y/n, over the source's m documents.</para>
/// </remarks>
/// <param name="all">Both sources' words.</param>
internal readonly struct LogOdds(WordSums all)
{
    /// <summary>What the prior weighs, as a part of all words: of 0.02 to 1, half finds the most between real outlets.</summary>
    public const double PriorPart = 0.5;

    private readonly double _priorWords = PriorPart * all.Words;

    /// <summary>δ divided by its standard deviation; above 0 where A uses the term more.</summary>
    public double Z(TermSums a, WordSums wordsA, TermSums b, WordSums wordsB)
    {
        double prior = Prior(a.Count + b.Count);
        double difference = Delta(a.Count, wordsA.Words, b.Count, wordsB.Words);
        return difference / Math.Sqrt(Variance(a, wordsA, prior) + Variance(b, wordsB, prior));
    }

    /// <summary>δ.</summary>
    public double Delta(double countA, double wordsA, double countB, double wordsB)
    {
        double prior = Prior(countA + countB);
        return DeterministicMath.Log((countA + prior) * (wordsB + _priorWords - countB - prior) / ((wordsA + _priorWords - countA - prior) * (countB + prior)));
    }

    /// <summary>δ divided by the standard deviation that it would have if words were independent: Monroe's z.</summary>
    public double IndependentZ(double countA, double wordsA, double countB, double wordsB)
    {
        double prior = Prior(countA + countB);
        return Delta(countA, wordsA, countB, wordsB) / Math.Sqrt((1 / (countA + prior)) + (1 / (countB + prior)));
    }

    private static double Prior(double count) => PriorPart * count;

    private static double Variance(TermSums sums, WordSums words, double prior)
    {
        double posterior = sums.Count + prior;
        if (words.Documents < 2 || words.Words <= 0)
        {
            return 1 / posterior;
        }

        double p = sums.Count / words.Words;
        double scatter = sums.Squares - (2 * p * sums.Products) + (p * p * words.Squares);
        double clustered = scatter * words.Documents / (words.Documents - 1) / (posterior * posterior);
        return Math.Max(1 / posterior, clustered);
    }
}
