using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.Learning.Tests.Trees;

/// <summary>Small tables that trees learn from, and comparisons of what they learned.</summary>
internal static class TreeTables
{
    /// <summary>One tree of the plainest kind: every leaf may hold a single row.</summary>
    public static FastTreeOptions OneTree(int leaves) => new() { NumberOfTrees = 1, NumberOfLeaves = leaves, MinimumExampleCountPerLeaf = 1, Threads = 1 };

    /// <summary>Rows of one feature.</summary>
    public static TreeTrainingRows Column(float[] values, int[] labels) => new() { Features = [.. values.Select(v => new[] { v })], Labels = labels };

    /// <summary>Labels that depend on three features together, and on chance.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="features">3 or more.</param>
    /// <param name="distinct">Distinct values of a feature, with a NaN now and then.</param>
    /// <param name="labels">2 or more.</param>
    /// <param name="seed">Of the chance.</param>
    public static TreeTrainingRows Noisy(int rows, int features, int distinct, int labels, int seed)
    {
        var random = new Random(seed);
        var x = new float[rows][];
        var y = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            x[i] = [.. Enumerable.Range(0, features).Select(_ => random.Next(20) == 0 ? float.NaN : random.Next(distinct) * 0.37f)];
            int signal = (x[i][0] > distinct * 0.2f ? 1 : 0) + (x[i][1] > x[i][2] ? 1 : 0);
            y[i] = random.Next(4) == 0 ? random.Next(labels) : signal % labels;
        }

        return new TreeTrainingRows { Features = x, Labels = y };
    }

    /// <summary>Some rows, also again and again.</summary>
    public static TreeTrainingRows Pick(TreeTrainingRows rows, IEnumerable<int> numbers)
    {
        int[] picked = [.. numbers];
        return new TreeTrainingRows { Features = [.. picked.Select(r => rows.Features[r])], Labels = [.. picked.Select(r => rows.Labels[r])] };
    }

    /// <summary>The scores of one row.</summary>
    public static double[] Scores(TreeEnsemble ensemble, float[] features)
    {
        var scores = new double[ensemble.OutputCount];
        ensemble.Score(features, scores);
        return scores;
    }

    /// <summary>Every bit of an ensemble.</summary>
    public static byte[] Bits(TreeEnsemble ensemble)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        for (int output = 0; output < ensemble.OutputCount; output++)
        {
            writer.Write(ensemble.InitialScores[output]);
            foreach (RegressionTree tree in ensemble.TreesOf(output))
            {
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(tree.SplitFeatures));
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(tree.Thresholds));
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(tree.Children));
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(tree.LeafValues));
            }
        }

        writer.Flush();
        return stream.ToArray();
    }
}
