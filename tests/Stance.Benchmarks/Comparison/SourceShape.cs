namespace Stance.Benchmarks.Comparison;

/// <summary>A made-up source of real sentences.</summary>
/// <param name="Share">True share of editorial (or biased) sentences over all of its documents.</param>
/// <param name="Documents">How many are drawn.</param>
/// <param name="Sentences">Mean length of a document; lengths run from half to one and a half times that.</param>
internal sealed record SourceShape(double Share, int Documents, int Sentences)
{
    /// <summary>How alike documents are in their shares: a document's share is beta-distributed with this concentration. 4 means an intraclass correlation of 0.2.</summary>
    public double Concentration { get; init; } = 4;
}
