namespace Stance.Cli.Reports.Tone;

/// <summary>Which of many sentences stand for all of them: a fixed rule, so that nobody picked them.</summary>
internal static class SentenceSample
{
    /// <summary>Every n/most-th of a list, from the middle of the first step on: spread evenly over all documents.</summary>
    /// <param name="all">In document order.</param>
    /// <param name="most">The most to take, 1 or more.</param>
    public static IReadOnlyList<T> Spread<T>(IReadOnlyList<T> all, int most)
    {
        if (all.Count <= most)
        {
            return all;
        }

        var sample = new T[most];
        for (int i = 0; i < most; i++)
        {
            sample[i] = all[(int)((2L * i + 1) * all.Count / (2L * most))];
        }

        return sample;
    }
}
