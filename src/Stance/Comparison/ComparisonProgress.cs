namespace Stance.Comparison;

/// <summary>Runs the parts of a comparison on several threads, tells how much is done, and stops when asked to.</summary>
internal sealed class ComparisonProgress(IProgress<double>? progress, CancellationToken cancellation)
{
    /// <summary>The stretch of the whole that sources take.</summary>
    public static readonly (double From, double To) Sources = (0, 0.2);

    /// <summary>The stretch that pairs take.</summary>
    public static readonly (double From, double To) Pairs = (0.2, 1);

    private readonly Lock _telling = new();
    private double _told = -1;

    /// <summary>Runs <paramref name="body"/> for each number below <paramref name="count"/>, in any order.</summary>
    public void For(int count, int threads, (double From, double To) stretch, Action<int> body)
    {
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Parallel.For(0, count, options, i =>
        {
            body(i);
            Tell(stretch.From + ((stretch.To - stretch.From) * Interlocked.Increment(ref done) / count));
        });
        Tell(stretch.To);
    }

    private void Tell(double share)
    {
        share = Math.Min(1, share);
        lock (_telling)
        {
            if (share > _told)
            {
                _told = share;
                progress?.Report(share);
            }
        }
    }
}
