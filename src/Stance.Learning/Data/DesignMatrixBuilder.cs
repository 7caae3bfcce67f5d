using Stance.Features;

namespace Stance.Learning.Data;

/// <summary>Chooses columns on the rows it is given, and nothing else: inside a fold it never sees held-out rows.</summary>
public static class DesignMatrixBuilder
{
    /// <summary>The matrix of some rows.</summary>
    /// <param name="features">Of all rows.</param>
    /// <param name="rows">Which of them.</param>
    /// <param name="minimumDocumentFrequency">Rows a bucket must occur in, 1 or more.</param>
    /// <param name="cueScale">Standard deviation that each cue column gets.</param>
    public static DesignMatrix Build(IReadOnlyList<SentenceFeatures> features, IReadOnlyList<int> rows, int minimumDocumentFrequency, double cueScale)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(rows);
        Dictionary<int, int> columnOf = Columns(features, rows, minimumDocumentFrequency, out int[] buckets);
        CueScaling scaling = Standardise(features, rows, cueScale);
        var columns = new int[rows.Count][];
        var values = new float[rows.Count][];
        for (int i = 0; i < rows.Count; i++)
        {
            (columns[i], values[i]) = Row(features[rows[i]], columnOf, scaling);
        }

        return new DesignMatrix(columns, values, buckets, scaling);
    }

    private static Dictionary<int, int> Columns(IReadOnlyList<SentenceFeatures> features, IReadOnlyList<int> rows, int minimum, out int[] buckets)
    {
        var frequency = new Dictionary<int, int>();
        foreach (int row in rows)
        {
            foreach (int bucket in features[row].Buckets)
            {
                frequency[bucket] = frequency.GetValueOrDefault(bucket) + 1;
            }
        }

        buckets = [.. frequency.Where(f => f.Value >= minimum).Select(f => f.Key).Order()];
        var columnOf = new Dictionary<int, int>(buckets.Length);
        for (int i = 0; i < buckets.Length; i++)
        {
            columnOf[buckets[i]] = i;
        }

        return columnOf;
    }

    private static CueScaling Standardise(IReadOnlyList<SentenceFeatures> features, IReadOnlyList<int> rows, double scale)
    {
        var means = new double[StyleCues.Count];
        var factors = new double[StyleCues.Count];
        for (int cue = 0; cue < means.Length; cue++)
        {
            double sum = 0;
            double squares = 0;
            foreach (int row in rows)
            {
                double value = features[row].Cues[cue];
                sum += value;
                squares += value * value;
            }

            means[cue] = sum / rows.Count;
            double deviation = Math.Sqrt(Math.Max(0, (squares / rows.Count) - (means[cue] * means[cue])));
            factors[cue] = deviation > 1e-6 ? scale / deviation : 0;
        }

        return new CueScaling(means, factors);
    }

    private static (int[] Columns, float[] Values) Row(SentenceFeatures features, Dictionary<int, int> columnOf, CueScaling scaling)
    {
        var columns = new List<int>(features.Buckets.Length + StyleCues.Count + 1);
        var values = new List<float>(columns.Capacity);
        for (int i = 0; i < features.Buckets.Length; i++)
        {
            if (columnOf.TryGetValue(features.Buckets[i], out int column))
            {
                columns.Add(column);
                values.Add(features.Values[i]);
            }
        }

        for (int cue = 0; cue < StyleCues.Count; cue++)
        {
            double value = (features.Cues[cue] - scaling.Means[cue]) * scaling.Factors[cue];
            if (value != 0)
            {
                columns.Add(columnOf.Count + cue);
                values.Add((float)value);
            }
        }

        columns.Add(columnOf.Count + StyleCues.Count);
        values.Add(1);
        return ([.. columns], [.. values]);
    }
}
