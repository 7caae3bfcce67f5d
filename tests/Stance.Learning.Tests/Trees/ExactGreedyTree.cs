namespace Stance.Learning.Tests.Trees;

/// <summary>The slow, obvious twin: every threshold of every feature tried on every row, no bins and no histograms.</summary>
internal sealed class ExactGreedyTree
{
    private readonly float[][] _x;
    private readonly double[] _residuals;
    private readonly int _minimum;
    private readonly float[][] _thresholds;

    /// <summary>Grows a tree.</summary>
    public ExactGreedyTree(float[][] x, double[] residuals, int leaves, int minimum)
    {
        (_x, _residuals, _minimum) = (x, residuals, minimum);
        _thresholds = [.. Enumerable.Range(0, x[0].Length).Select(f => Thresholds([.. x.Select(row => row[f])]))];
        Leaves.Add([.. Enumerable.Range(0, x.Length)]);
        while (Leaves.Count < leaves && BestOfAll() is var (leaf, best) && best.Gain > 1e-9)
        {
            Splits.Add((leaf, best.Feature, best.Threshold));
            int[] rows = Leaves[leaf];
            Leaves[leaf] = [.. rows.Where(r => x[r][best.Feature] <= best.Threshold)];
            Leaves.Add([.. rows.Except(Leaves[leaf])]);
        }
    }

    /// <summary>Which leaf was parted, and how, in order.</summary>
    public List<(int Leaf, int Feature, float Threshold)> Splits { get; } = [];

    /// <summary>The rows of each leaf.</summary>
    public List<int[]> Leaves { get; } = [];

    private static float[] Thresholds(float[] values)
    {
        float[] distinct = [.. values.Where(v => !float.IsNaN(v)).Distinct().Order()];
        IEnumerable<float> between = distinct.Skip(1).Select((high, i) => (float)(((double)distinct[i] + high) / 2));
        return values.Any(float.IsNaN) ? [.. between, float.MaxValue] : [.. between];
    }

    private (int Leaf, (double Gain, int Feature, float Threshold) Best) BestOfAll()
    {
        var all = Leaves.Select((rows, leaf) => (Leaf: leaf, Best: BestOf(rows))).ToList();
        return all.MaxBy(candidate => candidate.Best.Gain);
    }

    private (double Gain, int Feature, float Threshold) BestOf(int[] rows)
    {
        (double Gain, int Feature, float Threshold) best = default;
        for (int f = 0; f < _thresholds.Length; f++)
        {
            foreach (float threshold in _thresholds[f])
            {
                double gain = Gain([.. rows.Where(r => _x[r][f] <= threshold)], [.. rows.Where(r => !(_x[r][f] <= threshold))]);
                best = gain > best.Gain ? (gain, f, threshold) : best;
            }
        }

        return best;
    }

    // By how much the squared error around the mean falls.
    private double Gain(int[] left, int[] right)
    {
        if (left.Length < _minimum || right.Length < _minimum)
        {
            return 0;
        }

        double difference = left.Average(r => _residuals[r]) - right.Average(r => _residuals[r]);
        return (double)left.Length * right.Length / (left.Length + right.Length) * difference * difference;
    }
}
