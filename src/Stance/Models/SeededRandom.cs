namespace Stance.Models;

/// <summary>Pseudo-random numbers that are the same for a seed on every machine and in every version of .NET.</summary>
/// <remarks>SplitMix64 (Steele, Lea &amp; Flood 2014). Not thread-safe.</remarks>
public sealed class SeededRandom
{
    private ulong _state;

    /// <summary>A sequence by seed and stream; different streams of one seed are independent.</summary>
    public SeededRandom(int seed, int stream = 0)
    {
        _state = ((ulong)(uint)seed << 32) | (uint)stream;
        NextUInt64();
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, bound), each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">bound is below 1.</exception>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(NextUInt64(), (ulong)bound, out _);
    }

    /// <summary>Puts a list into random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
