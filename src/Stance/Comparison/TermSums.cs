namespace Stance.Comparison;

/// <summary>What a source's documents add up to for one term: y is the term's count in a document, n that document's words.</summary>
/// <param name="Count">Σ y.</param>
/// <param name="Squares">Σ y².</param>
/// <param name="Products">Σ y n.</param>
internal readonly record struct TermSums(double Count, double Squares, double Products)
{
    /// <summary>The other source's sums, where these are one source's and <paramref name="all"/> both sources'.</summary>
    public TermSums Rest(TermSums all) => new(all.Count - Count, all.Squares - Squares, all.Products - Products);
}
