using Stance.Models;

namespace Stance.Comparison;

/// <summary>Which terms tell two sources apart, tested by dealing the documents out anew.</summary>
/// <remarks>
/// <para>Documents, not words, are exchanged: a term's z in <see cref="Draws"/> random divisions of all documents into two
/// groups of the sources' sizes (<see cref="NullScores"/>). A p value is the share of z scores, over all divisions and
/// terms, that are at least as far from 0 (pooled as in Tusher, Tibshirani &amp; Chu 2001; b + 1 of m + 1, Phipson &amp;
/// Smyth 2010). z scores of different terms may be pooled because each is divided by its own scatter over documents.</para>
/// <para>The divisions are the same for the same documents. Immutable; thread-safe.</para>
/// </remarks>
internal sealed class TermTest
{
    /// <summary>Random divisions.</summary>
    public const int Draws = 400;

    private readonly int[] _terms;
    private readonly WordSums[] _documents;
    private readonly (int[] Places, int[] Counts)[] _counts;
    private readonly TermSums[] _all;
    private readonly WordSums _allWords;
    private readonly LogOdds _odds;
    private readonly int _sizeA;

    /// <summary>A test of some terms.</summary>
    /// <param name="documents">First those of A, then those of B.</param>
    /// <param name="sizeA">How many are A's.</param>
    /// <param name="terms">Those that are tested, strictly rising.</param>
    public TermTest(IReadOnlyList<DocumentTerms> documents, int sizeA, int[] terms)
    {
        _terms = terms;
        _sizeA = sizeA;
        _documents = [.. documents.Select(d => new WordSums(1, d.Words, (double)d.Words * d.Words))];
        _allWords = Sum(Enumerable.Range(0, documents.Count));
        _odds = new LogOdds(_allWords);
        _counts = [.. documents.Select(d => Select(d, terms))];
        _all = new TermSums[terms.Length];
        AddUp([.. Enumerable.Range(0, documents.Count)], _all);
    }

    /// <summary>The z of each term, in their order.</summary>
    public double[] Scores()
    {
        var scores = new double[_terms.Length];
        Score([.. Enumerable.Range(0, _sizeA)], new TermSums[_terms.Length], scores);
        return scores;
    }

    /// <summary>The adjusted p of each score, in their order; two-sided, above 0.</summary>
    /// <param name="scores">From <see cref="Scores"/>.</param>
    /// <param name="cancellation">Looked at between divisions.</param>
    public double[] Adjust(double[] scores, CancellationToken cancellation)
    {
        var random = new SeededRandom(1, _documents.Length);
        int[] order = [.. Enumerable.Range(0, _documents.Length)];
        var sums = new TermSums[_terms.Length];
        var drawn = new double[_terms.Length];
        var chance = new NullScores(_terms.Length);
        for (int draw = 0; draw < Draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order);
            Score(order.AsSpan(0, _sizeA), sums, drawn);
            chance.Add(drawn);
        }

        return chance.Adjust(scores);
    }

    private void Score(ReadOnlySpan<int> documentsA, TermSums[] sums, double[] scores)
    {
        // In the documents' order, so that the same division gives the same bits.
        int[] sorted = documentsA.ToArray();
        Array.Sort(sorted);
        Array.Clear(sums);
        AddUp(sorted, sums);
        WordSums a = Sum(sorted);
        WordSums b = a.Rest(_allWords);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = _odds.Z(sums[i], a, sums[i].Rest(_all[i]), b);
        }
    }

    private void AddUp(int[] documents, TermSums[] sums)
    {
        foreach (int document in documents)
        {
            (int[] places, int[] counts) = _counts[document];
            double words = _documents[document].Words;
            for (int i = 0; i < places.Length; i++)
            {
                TermSums sum = sums[places[i]];
                double y = counts[i];
                sums[places[i]] = new TermSums(sum.Count + y, sum.Squares + (y * y), sum.Products + (y * words));
            }
        }
    }

    private WordSums Sum(IEnumerable<int> documents)
    {
        var sum = default(WordSums);
        foreach (int document in documents)
        {
            WordSums words = _documents[document];
            sum = new WordSums(sum.Documents + 1, sum.Words + words.Words, sum.Squares + words.Squares);
        }

        return sum;
    }

    private static (int[] Places, int[] Counts) Select(DocumentTerms document, int[] terms)
    {
        int[] places = [.. document.Terms.Select(t => Array.BinarySearch(terms, t))];
        return ([.. places.Where(p => p >= 0)], [.. document.Counts.Where((_, i) => places[i] >= 0)]);
    }
}
