using Stance.Features;
using Stance.Labels;
using Stance.Sentences;

namespace Stance.Learning.Data;

/// <summary>The raw features of one training row, kept from the extractor: both bags of buckets and the cues.</summary>
/// <param name="Buckets">Strictly rising.</param>
/// <param name="Values">Index for index: occurrences of the bucket, each counted by its bag's scale.</param>
/// <param name="Cues">Unscaled.</param>
public sealed record SentenceFeatures(int[] Buckets, float[] Values, float[] Cues)
{
    /// <summary>Extracts the features of all rows, each judged by its own words alone.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="extractor">The one that will also score.</param>
    /// <param name="threads">1 or more; the result is the same.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static SentenceFeatures[] Extract(IReadOnlyList<TrainingRow> rows, FeatureExtractor extractor, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(extractor);
        var all = new SentenceFeatures[rows.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, rows.Count, options, () => new ScoringScratch(), (i, _, scratch) =>
        {
            Sentence sentence = SentenceFinder.Whole(rows[i].Text);
            all[i] = From(extractor.Extract(rows[i].Text, sentence.Span, sentence.Quotations, scratch));
            return scratch;
        }, _ => { });
        return all;
    }

    private static SentenceFeatures From(FeatureVector x)
    {
        var bag = new SortedDictionary<int, float>();
        AddTo(bag, x.WordNgrams);
        AddTo(bag, x.CharNgrams);
        return new SentenceFeatures([.. bag.Keys], [.. bag.Values], x.Cues.ToArray());
    }

    private static void AddTo(SortedDictionary<int, float> bag, ReadOnlySpan<int> buckets)
    {
        float one = FeatureVector.ScaleOf(buckets.Length);
        foreach (int bucket in buckets)
        {
            bag[bucket] = bag.GetValueOrDefault(bucket) + one;
        }
    }
}
