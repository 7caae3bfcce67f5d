using Stance.Models;

namespace Stance.Comparison;

/// <summary>What a classifier says of documents whose sentences are all of one stance: a row each gold stance, which sums to 1. Immutable.</summary>
/// <remarks>
/// Each validation document has gold shares s and shares r as the classifier has them; M is the least-squares solution of
/// r = sM over documents, weighted by their sentences. Of documents of a single sentence that is P(label given | gold stance).
/// Of whole pages it is more: a sentence is judged by the voice of its page too, so that a page of comment is recognised
/// better than a sentence of comment on a page of reports. Error rates pooled over sentences miss that and over-correct
/// (docs/statistics.md).
/// </remarks>
/// <param name="Neutral">Of documents of neutral sentences.</param>
/// <param name="Editorial">Of editorial ones.</param>
/// <param name="Reader">Of readers'.</param>
internal sealed record ErrorMatrix(StanceVector Neutral, StanceVector Editorial, StanceVector Reader)
{
    /// <summary>How many sentences, all told rightly, each gold stance has beside its own, in a document of their own.</summary>
    /// <remarks>
    /// So a stance without validation sentences counts as always recognised: of its share only the false alarms are
    /// taken away. In headlines and bodies that is the reader, who hardly ever speaks there.
    /// </remarks>
    public const double PseudoSentences = 5;

    /// <summary>‖M‖ ‖M⁻¹‖ in the 1-norm: how many times an error of the counts may be greater in the corrected shares. 1 for a classifier that never errs; infinite where two stances are told alike.</summary>
    public double ConditionNumber
    {
        get
        {
            StanceVector a = Cross(Editorial, Reader);
            StanceVector b = Cross(Reader, Neutral);
            StanceVector c = Cross(Neutral, Editorial);
            double determinant = Math.Abs(Neutral.Dot(a));
            return determinant < 1e-12 ? double.PositiveInfinity : LargestColumn(Neutral, Editorial, Reader) * Math.Max(Size(a), Math.Max(Size(b), Size(c))) / determinant;
        }
    }

    /// <summary>The matrix by sums over documents.</summary>
    /// <param name="gold">Σ gg′/n, g the document's sentences by gold stance and n their number; row-major.</param>
    /// <param name="said">Σ gc′/n, c what the classifier says of them, summed up; row-major.</param>
    public static ErrorMatrix Of(ReadOnlySpan<double> gold, ReadOnlySpan<double> said)
    {
        StanceVector a = Row(gold, StanceLabel.Neutral);
        StanceVector b = Row(gold, StanceLabel.Editorial);
        StanceVector c = Row(gold, StanceLabel.Reader);
        StanceVector[] right = [Row(said, StanceLabel.Neutral), Row(said, StanceLabel.Editorial), Row(said, StanceLabel.Reader)];
        double scale = 1 / a.Dot(Cross(b, c));
        StanceVector Solve(StanceVector column) => ((right[0] * column.Neutral) + (right[1] * column.Editorial) + (right[2] * column.Reader)) * scale;
        return new ErrorMatrix(Solve(Cross(b, c)), Solve(Cross(c, a)), Solve(Cross(a, b)));
    }

    /// <summary>The shares that mix to a target, without bounds; not finite where two stances are told alike.</summary>
    public StanceVector Unmix(StanceVector target)
    {
        StanceVector a = Cross(Editorial, Reader);
        double scale = 1 / Neutral.Dot(a);
        return new StanceVector(target.Dot(a), target.Dot(Cross(Reader, Neutral)), target.Dot(Cross(Neutral, Editorial))) * scale;
    }

    private static StanceVector Row(ReadOnlySpan<double> matrix, StanceLabel label) =>
        new StanceVector(matrix[3 * (int)label], matrix[(3 * (int)label) + 1], matrix[(3 * (int)label) + 2]) + (StanceVector.Of(label) * PseudoSentences);

    // The columns of the inverse are the cross products of rows over the determinant.
    private static StanceVector Cross(StanceVector a, StanceVector b) => new(
        (a.Editorial * b.Reader) - (a.Reader * b.Editorial),
        (a.Reader * b.Neutral) - (a.Neutral * b.Reader),
        (a.Neutral * b.Editorial) - (a.Editorial * b.Neutral));

    private static double Size(StanceVector v) => Math.Abs(v.Neutral) + Math.Abs(v.Editorial) + Math.Abs(v.Reader);

    private static double LargestColumn(StanceVector a, StanceVector b, StanceVector c) =>
        Math.Max(Math.Abs(a.Neutral) + Math.Abs(b.Neutral) + Math.Abs(c.Neutral), Math.Max(Math.Abs(a.Editorial) + Math.Abs(b.Editorial) + Math.Abs(c.Editorial), Math.Abs(a.Reader) + Math.Abs(b.Reader) + Math.Abs(c.Reader)));
}
