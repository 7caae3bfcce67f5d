namespace Stance.CommandLine;

/// <summary>How far some work is: its share done, and how many things were done. Thread-safe.</summary>
public sealed class ProgressMeter : IProgress<double>
{
    private double _share;
    private long _done;

    /// <summary>The share last reported, 0 to 1.</summary>
    public double Share => Volatile.Read(ref _share);

    /// <summary>The things counted so far.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Sets the share.</summary>
    public void Report(double value) => Volatile.Write(ref _share, value);

    /// <summary>Counts some things.</summary>
    public void Add(int things) => Interlocked.Add(ref _done, things);
}
