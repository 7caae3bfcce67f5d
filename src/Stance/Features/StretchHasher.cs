using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>The buckets of the character n-grams of a short stretch, eight starting places at a time.</summary>
/// <remarks>The same buckets in the same order as <see cref="NgramHasher.HashStretch"/>. Immutable, thread-safe, no allocation.</remarks>
internal sealed class StretchHasher
{
    // Starting places in a stretch of the longest length, in whole vectors.
    private const int Places = 24;

    private readonly NgramHasher _hasher;
    private readonly int _longest;
    private readonly int _shortest;
    private readonly uint _mask;
    private readonly int[] _counts;

    /// <summary>A hasher by the same settings as another.</summary>
    public StretchHasher(NgramHasher hasher, NgramSettings settings)
    {
        _hasher = hasher;
        _longest = settings.CharNgramLength;
        _shortest = settings.ShortestCharNgram;
        _mask = (uint)settings.BucketCount - 1;
        _counts = new int[64];
        for (int length = 1; length < _counts.Length; length++)
        {
            _counts[length] = Count(length);
        }
    }

    /// <summary>The characters of a stretch as they are hashed: digits all one digit, zeros behind them.</summary>
    /// <param name="lower">Begins with the stretch; a whole vector can be read.</param>
    /// <param name="length">Up to <see cref="ByteCode.Longest"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> KeyOf(ref char lower, int length)
    {
        Vector256<ushort> c = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref lower));
        c &= Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length));
        Vector256<ushort> digits = Vector256.LessThan(c - Vector256.Create((ushort)'0'), Vector256.Create((ushort)10));
        return Vector256.ConditionalSelect(digits, Vector256.Create((ushort)'0'), c);
    }

    /// <summary>How many n-grams a stretch of some length has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountOf(int length) => length < _counts.Length ? _counts[length] : Count(length);

    /// <summary>Adds the buckets of a stretch of any length.</summary>
    public void HashLong(ReadOnlySpan<char> lower, BucketBuffer buckets) => _hasher.HashStretch(lower, buckets);

    /// <summary>Adds the buckets of a short stretch.</summary>
    /// <param name="key">As of <see cref="KeyOf"/>.</param>
    /// <param name="length">Of the stretch.</param>
    /// <param name="buckets">Added to.</param>
    [SkipLocalsInit]
    public void Hash(in Vector256<ushort> key, int length, BucketBuffer buckets)
    {
        // That of the n-gram of n characters from place p (0 is the space before) at (n − 1) × Places + p.
        Span<uint> hashes = stackalloc uint[Places * NgramSettings.LongestCharNgram];
        HashPlaces(in key, length, hashes);
        Span<int> room = buckets.TakeMore(CountOf(length));
        int count = 0;
        for (int place = 0; place <= length; place++)
        {
            int longest = Math.Min(_longest, length + 2 - place);
            for (int n = _shortest; n <= longest; n++)
            {
                room[count++] = (int)hashes[((n - 1) * Places) + place];
            }
        }
    }

    [SkipLocalsInit]
    private void HashPlaces(in Vector256<ushort> key, int length, Span<uint> hashes)
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
                    (Finish(hash) & Vector256.Create(_mask)).CopyTo(hashes[(((n - 1) * Places) + start)..]);
                }
            }
        }
    }

    private int Count(int length)
    {
        // All but the last few places begin an n-gram of every length.
        int whole = Math.Max(0, length + 2 - _longest);
        int count = whole * (_longest == 0 ? 0 : _longest - _shortest + 1);
        for (int place = whole; place <= length; place++)
        {
            count += Math.Max(0, Math.Min(_longest, length + 2 - place) - _shortest + 1);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Finish(Vector256<uint> hash)
    {
        hash ^= hash >>> 16;
        hash *= Vector256.Create(0x85ebca6bu);
        hash ^= hash >>> 13;
        hash *= Vector256.Create(0xc2b2ae35u);
        return hash ^ (hash >>> 16);
    }
}
