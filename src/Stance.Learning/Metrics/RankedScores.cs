namespace Stance.Learning.Metrics;

/// <summary>Scored rows in rising order, ready for the area under the ROC curve of any resample of their documents.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class RankedScores
{
    private readonly int[] _documents;
    private readonly bool[] _positive;
    private readonly bool[] _endsTie;

    /// <summary>Ranks rows.</summary>
    /// <param name="scores">One a row; none is NaN.</param>
    /// <param name="positive">The gold labels, index for index.</param>
    /// <param name="documents">Each row's document as a number from 0, index for index.</param>
    public RankedScores(IReadOnlyList<double> scores, IReadOnlyList<bool> positive, IReadOnlyList<int> documents)
    {
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderBy(i => scores[i])];
        _documents = [.. order.Select(i => documents[i])];
        _positive = [.. order.Select(i => positive[i])];
        _endsTie = [.. order.Select((row, rank) => rank == order.Length - 1 || scores[order[rank + 1]] != scores[row])];
    }

    /// <summary>How often a positive row scores above a negative one, ties half (Mann and Whitney); 0.5 if one kind is missing.</summary>
    /// <param name="weights">How often each document counts, by its number.</param>
    /// <remarks>Exact in integers up to the division.</remarks>
    public double Area(ReadOnlySpan<int> weights)
    {
        long twiceWins = 0;
        long positives = 0;
        long negatives = 0;
        long tiedPositives = 0;
        long tiedNegatives = 0;
        for (int i = 0; i < _documents.Length; i++)
        {
            int weight = weights[_documents[i]];
            if (_positive[i])
            {
                tiedPositives += weight;
            }
            else
            {
                tiedNegatives += weight;
            }

            if (_endsTie[i])
            {
                twiceWins += tiedPositives * ((2 * negatives) + tiedNegatives);
                positives += tiedPositives;
                negatives += tiedNegatives;
                (tiedPositives, tiedNegatives) = (0, 0);
            }
        }

        return positives == 0 || negatives == 0 ? 0.5 : twiceWins / (2.0 * positives * negatives);
    }
}
