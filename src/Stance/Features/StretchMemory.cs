using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Remembers what the character n-grams of a stretch between white space add up to, for whichever model asked.</summary>
/// <remarks>
/// A stretch may lie in one of two places; the one that was looked up longer ago makes room. The characters themselves are
/// compared, not their hash, and so is the model, so that a remembered sum is the one that would be worked out again.
/// 2 MiB. Not thread-safe.
/// </remarks>
internal sealed class StretchMemory
{
    /// <summary>The longest stretch that is remembered: one vector of characters.</summary>
    public const int LongestStretch = 16;

    private const int PairBits = 14;

    private readonly AlignedTable<Entry> _entries = new(2 << PairBits);

    /// <summary>The places of a stretch, as a number.</summary>
    /// <param name="key">The stretch's characters, zeros behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(Vector256<ushort> key)
    {
        Vector256<ulong> four = key.AsUInt64();
        ulong hash = (four[0] * 0x9E3779B97F4A7C15) ^ (four[1] * 0xC2B2AE3D27D4EB4F) ^ (four[2] * 0x165667B19E3779F9) ^ (four[3] * 0xD6E8FEB86659FD93);
        int place = (int)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> (64 - PairBits));
        CacheLine.Fetch(in _entries[2 * place]);
        CacheLine.Fetch(in _entries[(2 * place) + 1]);
        return place;
    }

    /// <summary>Looks a stretch up.</summary>
    /// <param name="place">Of <see cref="PlaceOf"/>.</param>
    /// <param name="key">The stretch.</param>
    /// <param name="owner">Not 0.</param>
    /// <param name="sum">What <see cref="Keep"/> was given.</param>
    public bool TryGet(int place, Vector256<ushort> key, ulong owner, out Vector128<float> sum)
    {
        ref Entry entry = ref _entries[2 * place];
        sum = entry.Sum;
        if (entry.Owner == owner && entry.Key == key)
        {
            return true;
        }

        ref Entry second = ref Unsafe.Add(ref entry, 1);
        sum = second.Sum;
        if (second.Owner != owner || second.Key != key)
        {
            return false;
        }

        (entry, second) = (second, entry);
        return true;
    }

    /// <summary>Remembers a sum.</summary>
    public void Keep(int place, Vector256<ushort> key, ulong owner, Vector128<float> sum)
    {
        ref Entry entry = ref _entries[2 * place];
        Unsafe.Add(ref entry, 1) = entry;
        entry.Key = key;
        entry.Owner = owner;
        entry.Sum = sum;
    }

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Entry
    {
        public Vector256<ushort> Key;
        public Vector128<float> Sum;
        public ulong Owner;
    }
}
