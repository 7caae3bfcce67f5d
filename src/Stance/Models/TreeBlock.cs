namespace Stance.Models;

/// <summary>The part of a model file that holds boosted trees: a flag, then for each question a flag, its initial score and its trees.</summary>
/// <remarks>A tree: its number of nodes n (int32), n split features (int32), n thresholds (float32), 2n children (int32), n + 1 leaf values (float32).</remarks>
internal static class TreeBlock
{
    private const int MostTrees = 100_000;
    private const int MostNodes = 1 << 20;

    public static void Write(BinaryWriter writer, QuestionTrees? trees)
    {
        writer.Write(trees is null ? 0 : 1);
        if (trees is null)
        {
            return;
        }

        foreach (Question question in Enum.GetValues<Question>())
        {
            TreeEnsemble? ensemble = trees[question];
            writer.Write(ensemble is null ? 0 : 1);
            if (ensemble is null)
            {
                continue;
            }

            writer.Write(ensemble.InitialScores[0]);
            ReadOnlySpan<RegressionTree> all = ensemble.TreesOf(0);
            writer.Write(all.Length);
            foreach (RegressionTree tree in all)
            {
                Write(writer, tree);
            }
        }
    }

    public static QuestionTrees? Read(ref ModelFileReader reader)
    {
        if (!Flag(ref reader))
        {
            return null;
        }

        var ensembles = new List<TreeEnsemble?>();
        foreach (Question _ in Enum.GetValues<Question>())
        {
            if (!Flag(ref reader))
            {
                ensembles.Add(null);
                continue;
            }

            double initial = reader.ReadDouble();
            var trees = new RegressionTree[Count(ref reader, MostTrees, "trees")];
            for (int i = 0; i < trees.Length; i++)
            {
                trees[i] = ReadTree(ref reader);
            }

            ensembles.Add(new TreeEnsemble(QuestionTrees.FeatureCount, [initial], [trees]));
        }

        return new QuestionTrees(ensembles);
    }

    private static void Write(BinaryWriter writer, RegressionTree tree)
    {
        writer.Write(tree.SplitFeatures.Length);
        foreach (int feature in tree.SplitFeatures)
        {
            writer.Write(feature);
        }

        foreach (float threshold in tree.Thresholds)
        {
            writer.Write(threshold);
        }

        foreach (int child in tree.Children)
        {
            writer.Write(child);
        }

        foreach (float leaf in tree.LeafValues)
        {
            writer.Write(leaf);
        }
    }

    private static RegressionTree ReadTree(ref ModelFileReader reader)
    {
        int nodes = Count(ref reader, MostNodes, "nodes");
        int[] features = Ints(ref reader, nodes);
        float[] thresholds = Floats(ref reader, nodes);
        int[] children = Ints(ref reader, 2 * nodes);
        return new RegressionTree(features, thresholds, children, Floats(ref reader, nodes + 1));
    }

    private static bool Flag(ref ModelFileReader reader)
    {
        int flag = reader.ReadInt32();
        return flag is 0 or 1 ? flag == 1 : throw reader.Damaged($"a flag of {flag} before trees");
    }

    private static int Count(ref ModelFileReader reader, int most, string what)
    {
        int count = reader.ReadInt32();
        return count >= 0 && count <= most ? count : throw reader.Damaged($"{count} {what}");
    }

    private static int[] Ints(ref ModelFileReader reader, int count)
    {
        var values = new int[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = reader.ReadInt32();
        }

        return values;
    }

    private static float[] Floats(ref ModelFileReader reader, int count)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = BitConverter.Int32BitsToSingle(reader.ReadInt32());
        }

        return values;
    }
}
