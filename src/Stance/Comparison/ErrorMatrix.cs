using Stance.Models;

namespace Stance.Comparison;

/// <summary>What a classifier says of sentences whose stance is known: a row each gold stance, which sums to 1. Immutable.</summary>
/// <param name="Neutral">What it says of neutral sentences, on average.</param>
/// <param name="Editorial">Of editorial ones.</param>
/// <param name="Reader">Of readers'.</param>
internal sealed record ErrorMatrix(StanceVector Neutral, StanceVector Editorial, StanceVector Reader)
{
    /// <summary>How many sentences, all told rightly, each gold stance has beside its own.</summary>
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

    /// <summary>The matrix of sums over gold sentences.</summary>
    /// <param name="sums">What was said, added up; row-major, rows gold.</param>
    /// <param name="gold">Sentences of each gold stance.</param>
    public static ErrorMatrix Of(ReadOnlySpan<double> sums, StanceVector gold) =>
        new(Row(sums[..3], gold, StanceLabel.Neutral), Row(sums[3..6], gold, StanceLabel.Editorial), Row(sums[6..], gold, StanceLabel.Reader));

    /// <summary>The shares that mix to a target, without bounds; not finite where two stances are told alike.</summary>
    public StanceVector Unmix(StanceVector target)
    {
        StanceVector a = Cross(Editorial, Reader);
        double scale = 1 / Neutral.Dot(a);
        return new StanceVector(target.Dot(a), target.Dot(Cross(Reader, Neutral)), target.Dot(Cross(Neutral, Editorial))) * scale;
    }

    private static StanceVector Row(ReadOnlySpan<double> sums, StanceVector gold, StanceLabel label) =>
        (new StanceVector(sums[0], sums[1], sums[2]) + (StanceVector.Of(label) * PseudoSentences)) * (1 / (gold[label] + PseudoSentences));

    // The columns of the inverse are the cross products of rows over the determinant.
    private static StanceVector Cross(StanceVector a, StanceVector b) => new(
        (a.Editorial * b.Reader) - (a.Reader * b.Editorial),
        (a.Reader * b.Neutral) - (a.Neutral * b.Reader),
        (a.Neutral * b.Editorial) - (a.Editorial * b.Neutral));

    private static double Size(StanceVector v) => Math.Abs(v.Neutral) + Math.Abs(v.Editorial) + Math.Abs(v.Reader);

    private static double LargestColumn(StanceVector a, StanceVector b, StanceVector c) =>
        Math.Max(Math.Abs(a.Neutral) + Math.Abs(b.Neutral) + Math.Abs(c.Neutral), Math.Max(Math.Abs(a.Editorial) + Math.Abs(b.Editorial) + Math.Abs(c.Editorial), Math.Abs(a.Reader) + Math.Abs(b.Reader) + Math.Abs(c.Reader)));
}
