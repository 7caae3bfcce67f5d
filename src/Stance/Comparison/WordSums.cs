namespace Stance.Comparison;

/// <summary>What a source's documents add up to over all words.</summary>
/// <param name="Documents">How many there are.</param>
/// <param name="Words">Σ n, n the words of a document.</param>
/// <param name="Squares">Σ n².</param>
internal readonly record struct WordSums(int Documents, double Words, double Squares)
{
    /// <summary>The other source's sums, where these are one source's and <paramref name="all"/> both sources'.</summary>
    public WordSums Rest(WordSums all) => new(all.Documents - Documents, all.Words - Words, all.Squares - Squares);
}
