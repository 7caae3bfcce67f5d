namespace Stance.MLNet;

/// <summary>How a chain is fitted; no bit of the result depends on it.</summary>
/// <param name="Threads">Fits at once, 1 or more.</param>
/// <param name="Progress">Told the share done; may be null.</param>
/// <param name="Cancellation">Looked at between fits.</param>
internal sealed record FitJob(int Threads, IProgress<double>? Progress, CancellationToken Cancellation)
{
    /// <summary>Runs numbered parts of the job, as many at once as there are threads.</summary>
    /// <param name="parts">Their number.</param>
    /// <param name="run">Runs one; what it throws is thrown on.</param>
    public void RunAll(int parts, Action<int> run)
    {
        int done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation };
        try
        {
            Parallel.For(0, parts, parallel, part =>
            {
                run(part);
                Progress?.Report((double)Interlocked.Increment(ref done) / parts);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
