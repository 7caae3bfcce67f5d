namespace Stance.Comparison;

/// <summary>All tests of a comparison, judged together.</summary>
internal static class ToneFamily
{
    // Holm's first step multiplies by the number of tests: the smallest p that drawing can give must be small enough for it.
    private const int DrawsBeyondNeed = 2;

    /// <summary>The rows to be reckoned: every two sources by every measure, unmatched before matched, where both have such sentences.</summary>
    /// <param name="sources">In order.</param>
    /// <param name="events">Of the comparison.</param>
    public static IReadOnlyList<PairTask> Tasks(IReadOnlyList<SourceSample> sources, IReadOnlyList<NewsEvent> events)
    {
        var tasks = new List<PairTask>();
        int pair = 0;
        for (int a = 0; a < sources.Count; a++)
        {
            for (int b = a + 1; b < sources.Count; b++, pair++)
            {
                AddPair(tasks, sources[a], sources[b], events, pair);
            }
        }

        return tasks;
    }

    /// <summary>How many permutations a test draws: more than asked for where many tests share one level.</summary>
    public static int Permutations(ToneComparisonOptions options, int tests) =>
        Math.Max(options.Permutations, (int)Math.Min(DrawsBeyondNeed * tests / options.Alpha, 10_000_000));

    /// <summary>The rows with p values adjusted by Holm over all of them, and verdicts.</summary>
    /// <param name="pairs">With the p values of single tests in the places of the adjusted ones.</param>
    /// <param name="alpha">The level.</param>
    public static IReadOnlyList<TonePair> Judge(IReadOnlyList<TonePair> pairs, double alpha)
    {
        double[] adjusted = HolmAdjustment.Adjust([.. pairs.Select(p => p.P)]);
        double[] smallest = HolmAdjustment.Adjust([.. pairs.Select(p => p.SmallestPAdjusted)]);
        return [.. pairs.Select((p, i) => p with { PAdjusted = adjusted[i], SmallestPAdjusted = smallest[i], Verdict = Verdict(adjusted[i], smallest[i], alpha) })];
    }

    private static ToneVerdict Verdict(double adjusted, double smallest, double alpha) =>
        smallest > alpha ? ToneVerdict.NotEnoughData : adjusted <= alpha ? ToneVerdict.Differs : ToneVerdict.NoDifferenceShown;

    private static void AddPair(List<PairTask> tasks, SourceSample a, SourceSample b, IReadOnlyList<NewsEvent> events, int pair)
    {
        ToneMeasure[] measures = [.. MeasuredTone.All.Where(m => a.Resamples(MeasuredTone.Voice(m)) is not null && b.Resamples(MeasuredTone.Voice(m)) is not null)];
        tasks.AddRange(measures.Select(m => new PairTask(pair, a, b, m, null)));
        foreach (ToneMeasure measure in measures)
        {
            IReadOnlyList<SharedEvent> shared = SharedEvent.Of(a, b, events, MeasuredTone.Voice(measure));
            if (shared.Count > 0)
            {
                tasks.Add(new PairTask(pair, a, b, measure, shared));
            }
        }
    }
}
