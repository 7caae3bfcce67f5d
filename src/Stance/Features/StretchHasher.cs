using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>The buckets of the character n-grams of a short stretch, eight starting places at a time.</summary>
/// <remarks>The same buckets as <see cref="NgramHasher.HashStretch"/>. Immutable, thread-safe, no allocation.</remarks>
internal readonly struct StretchHasher(NgramSettings settings)
{
    /// <summary>Starting places in a stretch of <see cref="StretchMemory.LongestStretch"/>, rounded up.</summary>
    public const int Places = 24;

    /// <summary>Numbers that <see cref="Hash"/> writes at most.</summary>
    public const int MostBuckets = Places * NgramSettings.LongestCharNgram;

    private readonly int _longest = settings.CharNgramLength;
    private readonly int _shortest = settings.ShortestCharNgram;
    private readonly uint _mask = (uint)settings.BucketCount - 1;

    /// <summary>The characters of a stretch as they are hashed: digits all one digit, zeros behind them.</summary>
    /// <param name="lower">Begins with the stretch; a whole vector can be read.</param>
    /// <param name="length">Up to <see cref="StretchMemory.LongestStretch"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> KeyOf(ref char lower, int length)
    {
        Vector256<ushort> c = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref lower));
        c &= Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length));
        Vector256<ushort> digits = Vector256.LessThan(c - Vector256.Create((ushort)'0'), Vector256.Create((ushort)10));
        return Vector256.ConditionalSelect(digits, Vector256.Create((ushort)'0'), c);
    }

    /// <summary>How many n-grams a stretch of some length has.</summary>
    public int CountOf(int length)
    {
        int count = 0;
        for (int start = 0; start <= length; start++)
        {
            count += Math.Max(0, Math.Min(_longest, length + 2 - start) - _shortest + 1);
        }

        return count;
    }

    /// <summary>Hashes all n-grams.</summary>
    /// <param name="key">As of <see cref="KeyOf"/>.</param>
    /// <param name="length">Of the stretch.</param>
    /// <param name="buckets">Filled: that of the n-gram of n characters from place p (0 is the space before) at (n − 1) × <see cref="Places"/> + p.</param>
    [SkipLocalsInit]
    public void Hash(Vector256<ushort> key, int length, Span<uint> buckets)
    {
        Span<uint> padded = stackalloc uint[Places + 16];
        (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(key);
        padded[0] = ' ';
        low.CopyTo(padded[1..]);
        high.CopyTo(padded[9..]);
        padded[17..].Clear();
        padded[length + 1] = ' ';
        for (int start = 0; start <= length; start += 8)
        {
            Vector256<uint> hash = Vector256.Create(NgramHasher.CharStart);
            for (int n = 1; n <= _longest; n++)
            {
                hash = (hash ^ Vector256.Create<uint>(padded[(start + n - 1)..])) * Vector256.Create(16777619u);
                if (n >= _shortest)
                {
                    (Finish(hash) & Vector256.Create(_mask)).CopyTo(buckets[(((n - 1) * Places) + start)..]);
                }
            }
        }
    }

    private static Vector256<uint> Finish(Vector256<uint> hash)
    {
        hash ^= hash >>> 16;
        hash *= Vector256.Create(0x85ebca6bu);
        hash ^= hash >>> 13;
        hash *= Vector256.Create(0xc2b2ae35u);
        return hash ^ (hash >>> 16);
    }
}
