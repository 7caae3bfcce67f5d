namespace Stance.Learning.Trees;

/// <summary>What a leaf's rows add up to in each bin of a feature, and the best split of them.</summary>
internal static class LeafHistogram
{
    /// <summary>Adds up rows.</summary>
    /// <param name="column">The bin of each row of the matrix.</param>
    /// <param name="rows">The leaf's rows.</param>
    /// <param name="residuals">Their weighted residuals, index for index with rows.</param>
    /// <param name="weights">Their weights; empty if all count 1.</param>
    /// <param name="bins">Overwritten; one a bin.</param>
    public static void Fill(ReadOnlySpan<byte> column, ReadOnlySpan<int> rows, ReadOnlySpan<double> residuals, ReadOnlySpan<double> weights, Span<LeafTotals> bins)
    {
        bins.Clear();
        if (weights.IsEmpty)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                ref LeafTotals bin = ref bins[column[rows[i]]];
                bin = new LeafTotals(bin.Residual + residuals[i], bin.Weight + 1, bin.Rows + 1);
            }

            return;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            ref LeafTotals bin = ref bins[column[rows[i]]];
            bin = new LeafTotals(bin.Residual + residuals[i], bin.Weight + weights[i], bin.Rows + 1);
        }
    }

    /// <summary>Takes one child away from its parent, which leaves the other child; exact, see <see cref="SumGrid"/>.</summary>
    public static void Subtract(Span<LeafTotals> parent, ReadOnlySpan<LeafTotals> child)
    {
        for (int bin = 0; bin < parent.Length; bin++)
        {
            parent[bin] -= child[bin];
        }
    }

    /// <summary>The split of the greatest gain; of equal ones that at the lowest bin.</summary>
    /// <param name="feature">The feature, for the result.</param>
    /// <param name="bins">Its histogram.</param>
    /// <param name="total">What the bins add up to.</param>
    /// <param name="minimumRows">Rows that either side must have.</param>
    public static SplitCandidate BestSplit(int feature, ReadOnlySpan<LeafTotals> bins, LeafTotals total, int minimumRows)
    {
        SplitCandidate best = SplitCandidate.None;
        LeafTotals left = default;
        for (int bin = 0; bin + 1 < bins.Length; bin++)
        {
            left += bins[bin];
            LeafTotals right = total - left;
            if (right.Rows < minimumRows)
            {
                break;
            }

            if (left.Rows >= minimumRows && bins[bin].Rows > 0)
            {
                double gain = Gain(left, right);
                best = gain > best.Gain ? new SplitCandidate(feature, bin, gain, left) : best;
            }
        }

        return best;
    }

    // Friedman 2001, equation 35. Exactly 0 if all residuals are equal.
    private static double Gain(LeafTotals left, LeafTotals right)
    {
        double difference = (left.Residual / left.Weight) - (right.Residual / right.Weight);
        return left.Weight * right.Weight / (left.Weight + right.Weight) * (difference * difference);
    }
}
