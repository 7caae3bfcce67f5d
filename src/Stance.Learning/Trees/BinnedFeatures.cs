namespace Stance.Learning.Trees;

/// <summary>The bins of all features of the training rows, feature by feature: what split search runs over.</summary>
internal sealed class BinnedFeatures
{
    private readonly byte[][] _columns;
    private readonly FeatureBinner[] _binners;

    /// <summary>Bins some rows.</summary>
    /// <param name="features">Of all rows, each of the same length.</param>
    /// <param name="rows">Which of them; row i here is row rows[i] there.</param>
    /// <param name="options">Bins and threads.</param>
    public BinnedFeatures(IReadOnlyList<float[]> features, int[] rows, FastTreeOptions options)
    {
        int count = features[rows[0]].Length;
        RowCount = rows.Length;
        _columns = new byte[count][];
        _binners = new FeatureBinner[count];
        Offsets = new int[count + 1];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, feature =>
        {
            float[] values = [.. rows.Select(row => features[row][feature])];
            FeatureBinner binner = FeatureBinner.Fit(values, options.MaximumBinCountPerFeature);
            _binners[feature] = binner;
            _columns[feature] = [.. values.Select(binner.BinOf)];
        });
        for (int feature = 0; feature < count; feature++)
        {
            Offsets[feature + 1] = Offsets[feature] + _binners[feature].BinCount;
        }
    }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Number of features.</summary>
    public int FeatureCount => _columns.Length;

    /// <summary>Where each feature's bins begin in a histogram of all features; the last is the histogram's length.</summary>
    public int[] Offsets { get; }

    /// <summary>The bin of each row.</summary>
    public ReadOnlySpan<byte> Column(int feature) => _columns[feature];

    /// <summary>The highest value that a bin's rows may have.</summary>
    public float ThresholdOf(int feature, int bin) => _binners[feature].Thresholds[bin];
}
