namespace Stance.Learning.Trees;

/// <summary>Sorts a feature's values into at most 255 bins of about as many rows each, so that a split is a choice of bin.</summary>
/// <remarks>
/// As long as the distinct values fit, each has a bin of its own. If not, neighbours are joined, so that each bin comes
/// as near as it can to its share of the rows; a value that more rows than that have keeps a bin. A threshold lies midway between the highest value of a bin and the lowest of
/// the next. NaN, if there is any, has the last bin to itself, with the highest finite number as the threshold before
/// it: it goes right at every split, as <see cref="Stance.Models.RegressionTree"/> has it. Immutable, thread-safe.
/// </remarks>
public sealed class FeatureBinner
{
    /// <summary>Bins that a feature has at most: a bin number fits a byte.</summary>
    public const int MostBins = 255;

    private readonly float[] _thresholds;

    private FeatureBinner(float[] thresholds) => _thresholds = thresholds;

    /// <summary>Number of bins, 1 or more; 1 if no two values differ.</summary>
    public int BinCount => _thresholds.Length + 1;

    /// <summary>Strictly rising, finite: bin i holds the values above threshold i - 1 and up to threshold i.</summary>
    public ReadOnlySpan<float> Thresholds => _thresholds;

    /// <summary>The bins of these values of one feature.</summary>
    /// <param name="values">In any order; NaN allowed.</param>
    /// <param name="maximumBins">2 to <see cref="MostBins"/>.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">maximumBins is another.</exception>
    public static FeatureBinner Fit(ReadOnlySpan<float> values, int maximumBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBins, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumBins, MostBins);
        var sorted = new List<float>(values.Length);
        foreach (float value in values)
        {
            if (float.IsInfinity(value))
            {
                throw new ArgumentException($"a feature's value is {value}; only finite numbers and NaN can be binned.", nameof(values));
            }

            if (!float.IsNaN(value))
            {
                // −0 becomes 0, lest the order of the rows decide which of the two a threshold is made from.
                sorted.Add(value + 0f);
            }
        }

        sorted.Sort();
        bool unknown = sorted.Count < values.Length;
        List<float> thresholds = sorted.Count == 0 ? [] : Cut(sorted, unknown ? maximumBins - 1 : maximumBins);
        if (unknown && sorted.Count > 0)
        {
            thresholds.Add(float.MaxValue);
        }

        return new FeatureBinner([.. thresholds]);
    }

    /// <summary>The bin of a value, in [0, <see cref="BinCount"/>).</summary>
    /// <remarks>Also of values that were not there when the bins were made; NaN is in the last bin.</remarks>
    public byte BinOf(float value)
    {
        int low = 0;
        int high = _thresholds.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (value <= _thresholds[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return (byte)low;
    }

    // A bin is closed where that brings it nearer to its fair share of the rows that are left than one more value would.
    private static List<float> Cut(List<float> sorted, int bins)
    {
        (List<float> distinct, List<int> counts) = Count(sorted);
        bool enough = distinct.Count <= bins;
        var thresholds = new List<float>();
        long left = sorted.Count;
        long rows = 0;
        for (int i = 0; i + 1 < distinct.Count && thresholds.Count < bins - 1; i++)
        {
            rows += counts[i];
            long binsLeft = bins - thresholds.Count;
            long missing = left - (rows * binsLeft);
            if (enough || 2 * missing <= counts[i + 1] * binsLeft)
            {
                thresholds.Add(Midway(distinct[i], distinct[i + 1]));
                left -= rows;
                rows = 0;
            }
        }

        return thresholds;
    }

    private static (List<float> Distinct, List<int> Counts) Count(List<float> sorted)
    {
        var distinct = new List<float>();
        var counts = new List<int>();
        foreach (float value in sorted)
        {
            if (distinct.Count == 0 || distinct[^1] != value)
            {
                distinct.Add(value);
                counts.Add(0);
            }

            counts[^1]++;
        }

        return (distinct, counts);
    }

    // Neighbouring floats have no number between them: the lower one keeps them apart too.
    private static float Midway(float low, float high)
    {
        float middle = (float)(((double)low + high) / 2);
        return middle < high ? middle : low;
    }
}
