namespace Stance.Comparison;

/// <summary>Which texts are alike, by the cosine of their vectors, through an inverted index.</summary>
/// <remarks>Sums run in the order of terms, so that equal input gives equal bits. Time is linear in the number of shared terms.</remarks>
internal static class SimilarPairs
{
    /// <summary>All pairs of at least this cosine.</summary>
    /// <param name="vectors">Of length 1.</param>
    /// <param name="least">Above 0.</param>
    /// <returns>B above A; by A, then B.</returns>
    public static List<(int A, int B, double Cosine)> Find(IReadOnlyList<TermVector> vectors, double least)
    {
        var index = new Dictionary<int, List<(int Text, double Weight)>>();
        var sums = new double[vectors.Count];
        var touched = new List<int>();
        var pairs = new List<(int A, int B, double Cosine)>();
        for (int b = 0; b < vectors.Count; b++)
        {
            Add(vectors[b], index, sums, touched);
            foreach (int a in touched)
            {
                if (sums[a] >= least)
                {
                    pairs.Add((a, b, sums[a]));
                }

                sums[a] = 0;
            }

            touched.Clear();
            for (int i = 0; i < vectors[b].Terms.Length; i++)
            {
                index[vectors[b].Terms[i]].Add((b, vectors[b].Weights[i]));
            }
        }

        pairs.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return pairs;
    }

    private static void Add(TermVector vector, Dictionary<int, List<(int Text, double Weight)>> index, double[] sums, List<int> touched)
    {
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            if (!index.TryGetValue(vector.Terms[i], out List<(int Text, double Weight)>? texts))
            {
                index[vector.Terms[i]] = texts = [];
            }

            foreach ((int text, double weight) in texts)
            {
                if (sums[text] == 0)
                {
                    touched.Add(text);
                }

                sums[text] += vector.Weights[i] * weight;
            }
        }
    }
}
