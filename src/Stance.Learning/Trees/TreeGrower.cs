using Stance.Models;

namespace Stance.Learning.Trees;

/// <summary>Grows one tree after another on the same rows, each time parting the leaf whose best split gains most.</summary>
/// <remarks>
/// Best-first growth (Shi 2007) over histograms: of two new leaves the one with fewer rows is added up, the other is its
/// parent less that. Equal gains: the lowest leaf, then the lowest feature, then the lowest bin. Features are worked on
/// in parallel, each by one thread. Not thread-safe.
/// </remarks>
internal sealed class TreeGrower
{
    // Less work than this isn't worth waking other threads for.
    private const long WorthParallel = 1 << 14;

    // As FastTree's MaximumTreeOutput: a leaf of rows that are wrong with certainty has a curvature near 0.
    private const double LongestStep = 100;

    private readonly BinnedFeatures _bins;
    private readonly FastTreeOptions _options;
    private readonly double _factor;
    private readonly double[] _weights;
    private readonly int[] _rows;
    private readonly int[] _right;
    private readonly double[] _leafResiduals;
    private readonly double[] _leafWeights;
    private readonly List<LeafTotals[]> _histograms = [];
    private readonly List<GrowingLeaf> _leaves = [];
    private readonly SplitCandidate[] _fewSplits;
    private readonly SplitCandidate[] _manySplits;
    private double[] _residuals = [];

    /// <summary>A grower on these rows.</summary>
    /// <param name="bins">The rows.</param>
    /// <param name="weights">One a row, on the grid; empty if all count 1.</param>
    /// <param name="stepFactor">What Newton steps are multiplied by, before the learning rate.</param>
    /// <param name="options">Size of the trees, learning rate, threads.</param>
    public TreeGrower(BinnedFeatures bins, double[] weights, double stepFactor, FastTreeOptions options)
    {
        _bins = bins;
        _options = options;
        _factor = stepFactor;
        _weights = weights;
        _rows = new int[bins.RowCount];
        _right = new int[bins.RowCount];
        _leafResiduals = new double[bins.RowCount];
        _leafWeights = new double[weights.Length];
        _fewSplits = new SplitCandidate[bins.FeatureCount];
        _manySplits = new SplitCandidate[bins.FeatureCount];
    }

    /// <summary>A tree that fits the residuals by least squares, with a Newton step in each leaf.</summary>
    /// <param name="residuals">w (y − p) of each row, on the grid.</param>
    /// <param name="curvatures">w p (1 − p) of each row, on the grid.</param>
    /// <remarks>Leaf value: learning rate × step factor × Σ w (y − p) / Σ w p (1 − p), as a float.</remarks>
    public RegressionTree Grow(double[] residuals, double[] curvatures)
    {
        _residuals = residuals;
        _leaves.Clear();
        var nodes = new NodeList();
        _leaves.Add(Root());
        FindSplits(_leaves[0], null);
        while (_leaves.Count < _options.NumberOfLeaves && Greediest() is int leaf and >= 0)
        {
            Part(leaf, nodes);
        }

        float[] values = [.. Enumerable.Range(0, _leaves.Count).Select(leaf => Step(leaf, curvatures))];
        return nodes.ToTree(values);
    }

    /// <summary>The rows in a leaf of the tree grown last.</summary>
    public ReadOnlySpan<int> RowsOf(int leaf) => _rows.AsSpan(_leaves[leaf].Start, _leaves[leaf].Totals.Rows);

    private GrowingLeaf Root()
    {
        double residual = 0;
        double weight = 0;
        for (int row = 0; row < _rows.Length; row++)
        {
            _rows[row] = row;
            residual += _residuals[row];
            weight += _weights.Length == 0 ? 1 : _weights[row];
        }

        return new GrowingLeaf { Start = 0, Totals = new LeafTotals(residual, weight, _rows.Length), Place = -1, Histogram = Histogram(0) };
    }

    // One a leaf, kept from tree to tree.
    private LeafTotals[] Histogram(int leaf)
    {
        if (leaf == _histograms.Count)
        {
            _histograms.Add(new LeafTotals[_bins.Offsets[^1]]);
        }

        return _histograms[leaf];
    }

    private int Greediest()
    {
        int greediest = -1;
        double gain = 0;
        for (int leaf = 0; leaf < _leaves.Count; leaf++)
        {
            if (_leaves[leaf].Split.Gain > gain)
            {
                (greediest, gain) = (leaf, _leaves[leaf].Split.Gain);
            }
        }

        return greediest;
    }

    // The left part keeps the leaf's number, the right part gets the next.
    private void Part(int number, NodeList nodes)
    {
        GrowingLeaf whole = _leaves[number];
        SplitCandidate split = whole.Split;
        MoveRows(whole);
        int place = nodes.Add(split.Feature, _bins.ThresholdOf(split.Feature, split.Bin), whole.Place, number, _leaves.Count);
        var left = new GrowingLeaf { Start = whole.Start, Totals = split.Left, Place = place, Histogram = whole.Histogram };
        var right = new GrowingLeaf { Start = whole.Start + split.Left.Rows, Totals = whole.Totals - split.Left, Place = place + 1, Histogram = whole.Histogram };
        (GrowingLeaf few, GrowingLeaf many) = right.Totals.Rows < left.Totals.Rows ? (right, left) : (left, right);
        few.Histogram = Histogram(_leaves.Count);
        _leaves[number] = left;
        _leaves.Add(right);
        if (_leaves.Count < _options.NumberOfLeaves)
        {
            FindSplits(few, many);
        }
    }

    // Rows keep their order on either side.
    private void MoveRows(GrowingLeaf leaf)
    {
        ReadOnlySpan<byte> column = _bins.Column(leaf.Split.Feature);
        Span<int> rows = _rows.AsSpan(leaf.Start, leaf.Totals.Rows);
        int lefts = 0;
        int rights = 0;
        foreach (int row in rows)
        {
            if (column[row] <= leaf.Split.Bin)
            {
                rows[lefts++] = row;
            }
            else
            {
                _right[rights++] = row;
            }
        }

        _right.AsSpan(0, rights).CopyTo(rows[lefts..]);
    }

    // The many's histogram is still that of few and many together.
    private void FindSplits(GrowingLeaf few, GrowingLeaf? many)
    {
        int fewest = 2 * _options.MinimumExampleCountPerLeaf;
        if (few.Totals.Rows < fewest && (many is null || many.Totals.Rows < fewest))
        {
            return;
        }

        Gather(few);
        if (_options.Threads > 1 && (long)few.Totals.Rows * _bins.FeatureCount >= WorthParallel)
        {
            Parallel.For(0, _bins.FeatureCount, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, feature => FindSplit(feature, few, many));
        }
        else
        {
            for (int feature = 0; feature < _bins.FeatureCount; feature++)
            {
                FindSplit(feature, few, many);
            }
        }

        few.Split = Best(_fewSplits);
        if (many is not null)
        {
            many.Split = Best(_manySplits);
        }
    }

    // Side by side in the order of the leaf's rows, for all features to read.
    private void Gather(GrowingLeaf leaf)
    {
        ReadOnlySpan<int> rows = _rows.AsSpan(leaf.Start, leaf.Totals.Rows);
        for (int i = 0; i < rows.Length; i++)
        {
            _leafResiduals[i] = _residuals[rows[i]];
        }

        for (int i = 0; i < rows.Length && _weights.Length > 0; i++)
        {
            _leafWeights[i] = _weights[rows[i]];
        }
    }

    private void FindSplit(int feature, GrowingLeaf few, GrowingLeaf? many)
    {
        int count = few.Totals.Rows;
        ReadOnlySpan<double> weights = _weights.Length == 0 ? [] : _leafWeights.AsSpan(0, count);
        int start = _bins.Offsets[feature];
        int length = _bins.Offsets[feature + 1] - start;
        _fewSplits[feature] = _manySplits[feature] = SplitCandidate.None;
        if (length < 2)
        {
            return;
        }

        Span<LeafTotals> bins = few.Histogram.AsSpan(start, length);
        LeafHistogram.Fill(_bins.Column(feature), _rows.AsSpan(few.Start, count), _leafResiduals.AsSpan(0, count), weights, bins);
        _fewSplits[feature] = LeafHistogram.BestSplit(feature, bins, few.Totals, _options.MinimumExampleCountPerLeaf);
        if (many is not null)
        {
            Span<LeafTotals> others = many.Histogram.AsSpan(start, length);
            LeafHistogram.Subtract(others, bins);
            _manySplits[feature] = LeafHistogram.BestSplit(feature, others, many.Totals, _options.MinimumExampleCountPerLeaf);
        }
    }

    private static SplitCandidate Best(ReadOnlySpan<SplitCandidate> splits)
    {
        SplitCandidate best = SplitCandidate.None;
        foreach (SplitCandidate split in splits)
        {
            best = split.Gain > best.Gain ? split : best;
        }

        return best;
    }

    private float Step(int leaf, double[] curvatures)
    {
        double curvature = 0;
        foreach (int row in RowsOf(leaf))
        {
            curvature += curvatures[row];
        }

        double residual = _leaves[leaf].Totals.Residual;
        double step = residual == 0 ? 0 : Math.Clamp(residual / curvature, -LongestStep, LongestStep);
        return (float)(_options.LearningRate * _factor * step);
    }
}
