namespace Stance.Comparison;

/// <summary>The z scores that terms have where documents are dealt out by chance: what is unusual, and how often chance finds anything at all.</summary>
/// <remarks>Scores are held in bins of 1/500 up to 40; what lies beyond counts as 40. Not thread-safe while draws are added.</remarks>
/// <param name="terms">Scores of a draw; 1 or more.</param>
internal sealed class NullScores(int terms)
{
    private const int BinsPerUnit = 500;
    private const int Bins = 40 * BinsPerUnit;

    private readonly List<ushort[]> _draws = [];
    private readonly long[] _counts = new long[Bins];

    /// <summary>Adds a draw.</summary>
    /// <param name="scores">One a term.</param>
    public void Add(ReadOnlySpan<double> scores)
    {
        var draw = new ushort[scores.Length];
        for (int i = 0; i < draw.Length; i++)
        {
            draw[i] = BinOf(scores[i]);
            _counts[draw[i]]++;
        }

        _draws.Add(draw);
    }

    /// <summary>The adjusted p of each observed score, in their order; two-sided, in (0, 1].</summary>
    /// <remarks>
    /// The share of all drawn scores that are at least as far from 0, adjusted by Benjamini and Hochberg; but at least the
    /// share of draws in which that would have called any term as sure. (Scores of one draw depend on each other, and by
    /// Benjamini and Hochberg alone chance would find something a little too often.)
    /// </remarks>
    public double[] Adjust(IReadOnlyList<double> scores)
    {
        double[] tail = Tail();
        double[] smallest = [.. _draws.Select(d => SmallestAdjusted(d, tail)).Order()];
        double[] adjusted = BenjaminiHochberg.Adjust([.. scores.Select(z => tail[BinOf(z)])]);
        return [.. adjusted.Select(p => Math.Max(p, (1.0 + CountUpTo(smallest, p)) / (1 + smallest.Length)))];
    }

    private static ushort BinOf(double z) => (ushort)Math.Min(Bins - 1, (int)(Math.Abs(z) * BinsPerUnit));

    // The p value of a score in each bin.
    private double[] Tail()
    {
        var tail = new double[Bins];
        double all = 1 + ((double)_draws.Count * terms);
        long above = 1;
        for (int bin = Bins - 1; bin >= 0; bin--)
        {
            above += _counts[bin];
            tail[bin] = above / all;
        }

        return tail;
    }

    private double SmallestAdjusted(ushort[] draw, double[] tail)
    {
        var counts = new int[Bins];
        foreach (ushort bin in draw)
        {
            counts[bin]++;
        }

        double least = 1;
        int rank = 0;
        for (int bin = Bins - 1; bin >= 0; bin--)
        {
            rank += counts[bin];
            if (counts[bin] > 0)
            {
                least = Math.Min(least, terms * tail[bin] / rank);
            }
        }

        return least;
    }

    // How many of rising values are at most this.
    private static int CountUpTo(double[] rising, double value)
    {
        int place = Array.BinarySearch(rising, value);
        place = place < 0 ? ~place : place;
        while (place < rising.Length && rising[place] <= value)
        {
            place++;
        }

        return place;
    }
}
