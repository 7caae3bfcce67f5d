using Stance.Features;

namespace Stance.Learning.Data;

/// <summary>The n-gram columns of a <see cref="DesignMatrix"/>: which buckets are kept, and where they occur.</summary>
internal sealed class SparseColumns
{
    private SparseColumns(int[] buckets, int[] frequencies, IndexLists words, IndexLists stretches, IndexLists stretchNgrams, float[] wordScales, float[] charScales)
    {
        Buckets = buckets;
        Frequencies = frequencies;
        Words = words;
        Stretches = stretches;
        StretchNgrams = stretchNgrams;
        WordScales = wordScales;
        CharScales = charScales;
    }

    /// <summary>Kept buckets, strictly rising; a column's number is its place here.</summary>
    public int[] Buckets { get; }

    /// <summary>Rows that hold each of them, by words or characters.</summary>
    public int[] Frequencies { get; }

    /// <summary>Columns of each row's word n-grams.</summary>
    public IndexLists Words { get; }

    /// <summary>Stretches of each row.</summary>
    public IndexLists Stretches { get; }

    /// <summary>Columns of each stretch's character n-grams.</summary>
    public IndexLists StretchNgrams { get; }

    /// <summary>1 / √ of the number of a row's word n-grams, those without a column counted.</summary>
    public float[] WordScales { get; }

    /// <summary>Likewise for character n-grams.</summary>
    public float[] CharScales { get; }

    /// <summary>Keeps the buckets that enough rows hold.</summary>
    public static SparseColumns Of(FeatureTable table, int minimumDocumentFrequency)
    {
        int[] frequency = Frequency(table);
        int[] buckets = [.. Enumerable.Range(0, frequency.Length).Where(b => frequency[b] >= Math.Max(1, minimumDocumentFrequency))];
        var columnOf = new int[table.Settings.BucketCount];
        Array.Fill(columnOf, -1);
        for (int column = 0; column < buckets.Length; column++)
        {
            columnOf[buckets[column]] = column;
        }

        var wordScales = new float[table.RowCount];
        var charScales = new float[table.RowCount];
        for (int row = 0; row < table.RowCount; row++)
        {
            wordScales[row] = FeatureVector.ScaleOf(table.WordNgrams[row].Length);
            charScales[row] = FeatureVector.ScaleOf(table.CharNgramsOf(row));
        }

        return new SparseColumns(buckets, [.. buckets.Select(b => frequency[b])], table.WordNgrams.Map(columnOf), table.Stretches, table.StretchNgrams.Map(columnOf), wordScales, charScales);
    }

    // A bucket counts once for each row that holds it, by words or characters. lastRow remembers which row counted it last.
    private static int[] Frequency(FeatureTable table)
    {
        var frequency = new int[table.Settings.BucketCount];
        var lastRow = new int[table.Settings.BucketCount];
        Array.Fill(lastRow, -1);
        for (int row = 0; row < table.RowCount; row++)
        {
            Count(table.WordNgrams[row], row, lastRow, frequency);
            foreach (int stretch in table.Stretches[row])
            {
                Count(table.StretchNgrams[stretch], row, lastRow, frequency);
            }
        }

        return frequency;
    }

    private static void Count(ReadOnlySpan<int> buckets, int row, int[] lastRow, int[] frequency)
    {
        foreach (int bucket in buckets)
        {
            if (lastRow[bucket] != row)
            {
                lastRow[bucket] = row;
                frequency[bucket]++;
            }
        }
    }
}
