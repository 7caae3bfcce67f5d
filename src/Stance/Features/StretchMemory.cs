using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Remembers what the character n-grams of a stretch between white space add up to, for whichever model asked.</summary>
/// <remarks>
/// A stretch may lie in one of two places; the one that was looked up longer ago makes room. The characters themselves are
/// compared, not their hash, and so is the model, so that a remembered sum is the one that would be worked out again.
/// Not thread-safe.
/// </remarks>
/// <param name="memory">Has room for <see cref="Size"/>.</param>
internal sealed class StretchMemory(AlignedMemory memory)
{
    /// <summary>Bytes that it needs: 1 MiB.</summary>
    public const int Size = (2 << PairBits) * EntrySize;

    private const int PairBits = 14;
    private const int EntrySize = 32;
    private const int OwnerLane = 3;

    private readonly AlignedTable<Entry> _entries = new(memory, 2 << PairBits);

    private static Vector128<uint> SumLanes => Vector128.Create(uint.MaxValue, uint.MaxValue, uint.MaxValue, 0);

    /// <summary>The place of a stretch, as a number; asks for its memory.</summary>
    /// <param name="key">The stretch's <see cref="ByteCode"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(Vector128<byte> key)
    {
        int first = 2 * ByteCode.Hash(key, PairBits);
        CacheLine.Fetch(in _entries[first]);
        return first;
    }

    /// <summary>Looks a stretch up.</summary>
    /// <param name="place">Of <see cref="PlaceOf"/>.</param>
    /// <param name="key">The stretch.</param>
    /// <param name="owner">Not 0.</param>
    /// <param name="sum">What <see cref="Keep"/> was given.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int place, Vector128<byte> key, uint owner, out Vector128<float> sum)
    {
        ref Entry entry = ref _entries[place];
        bool found = (entry.Key == key && entry.Sum.AsUInt32()[OwnerLane] == owner) || FoundSecond(ref entry, in key, owner);
        sum = (entry.Sum.AsUInt32() & SumLanes).AsSingle();
        return found;
    }

    /// <summary>Remembers a sum.</summary>
    public void Keep(int place, in Vector128<byte> key, uint owner, in Vector128<float> sum)
    {
        ref Entry entry = ref _entries[place];
        Unsafe.Add(ref entry, 1) = entry;
        entry.Key = key;
        entry.Sum = sum.AsUInt32().WithElement(OwnerLane, owner).AsSingle();
    }

    private static bool FoundSecond(ref Entry entry, in Vector128<byte> key, uint owner)
    {
        ref Entry second = ref Unsafe.Add(ref entry, 1);
        if (second.Key != key || second.Sum.AsUInt32()[OwnerLane] != owner)
        {
            return false;
        }

        (entry, second) = (second, entry);
        return true;
    }

    // A pair lies in one cache line. The sum's last lane, which no question uses, tells the model.
    [StructLayout(LayoutKind.Sequential, Size = EntrySize)]
    private struct Entry
    {
        public Vector128<byte> Key;
        public Vector128<float> Sum;
    }
}
