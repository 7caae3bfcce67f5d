namespace Stance.Learning.Optimization;

/// <summary>The vector arithmetic of a minimiser, in blocks that several threads may share.</summary>
/// <remarks>
/// A sum is the sum of each block (<see cref="FixedLanes"/>), added in block order: the bits depend on the block length,
/// not on the number of threads. Not thread-safe: one object serves one minimisation.
/// </remarks>
internal sealed class BlockedVectors
{
    /// <summary>Elements to a block: large beside the cost of handing it out; three fit a second-level cache.</summary>
    public const int BlockLength = 16_384;

    private readonly ParallelOptions _parallel;
    private double[] _sums = [];

    /// <summary>Arithmetic on at most so many threads; 1 or more.</summary>
    public BlockedVectors(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
    }

    /// <summary>Σ a b.</summary>
    public double Dot(double[] a, double[] b) =>
        Sum(a.Length, (start, count) => FixedLanes.Dot(a.AsSpan(start, count), b.AsSpan(start, count)));

    /// <summary>Σ a |b|.</summary>
    public double DotMagnitude(double[] a, double[] b) =>
        Sum(a.Length, (start, count) => FixedLanes.DotMagnitude(a.AsSpan(start, count), b.AsSpan(start, count)));

    /// <summary>target ← base + factor × direction.</summary>
    public void AddScaled(double[] @base, double factor, double[] direction, double[] target) =>
        ForEachBlock(target.Length, (start, count) => FixedLanes.AddScaled(
            @base.AsSpan(start, count), factor, direction.AsSpan(start, count), target.AsSpan(start, count)));

    /// <summary>target ← target + factor × direction, then Σ target × other: one pass through memory instead of two.</summary>
    public double AddScaledThenDot(double[] target, double factor, double[] direction, double[] other) =>
        Sum(target.Length, (start, count) =>
        {
            Span<double> block = target.AsSpan(start, count);
            FixedLanes.AddScaled(block, factor, direction.AsSpan(start, count), block);
            return FixedLanes.Dot(block, other.AsSpan(start, count));
        });

    /// <summary>target ← a − b.</summary>
    public void Subtract(double[] a, double[] b, double[] target) =>
        ForEachBlock(target.Length, (start, count) => FixedLanes.Subtract(a.AsSpan(start, count), b.AsSpan(start, count), target.AsSpan(start, count)));

    /// <summary>target ← factor × source.</summary>
    public void Scale(double[] source, double factor, double[] target) =>
        ForEachBlock(target.Length, (start, count) => FixedLanes.Scale(source.AsSpan(start, count), factor, target.AsSpan(start, count)));

    /// <summary>Calls <paramref name="work"/> with the start and length of each block, in no order; it must touch nothing outside.</summary>
    public void ForEachBlock(int length, Action<int, int> work)
    {
        int blocks = BlockCount(length);
        if (blocks <= 1 || _parallel.MaxDegreeOfParallelism == 1)
        {
            for (int block = 0; block < blocks; block++)
            {
                Work(block);
            }

            return;
        }

        Parallel.For(0, blocks, _parallel, Work);

        void Work(int block) => work(block * BlockLength, Math.Min(BlockLength, length - (block * BlockLength)));
    }

    private static int BlockCount(int length) => (int)(((long)length + BlockLength - 1) / BlockLength);

    private double Sum(int length, Func<int, int, double> work)
    {
        int blocks = BlockCount(length);
        if (_sums.Length < blocks)
        {
            _sums = new double[blocks];
        }

        double[] sums = _sums;
        ForEachBlock(length, (start, count) => sums[start / BlockLength] = work(start, count));
        double sum = 0;
        for (int block = 0; block < blocks; block++)
        {
            sum += sums[block];
        }

        return sum;
    }
}
