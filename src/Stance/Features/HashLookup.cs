using System.Runtime.CompilerServices;

namespace Stance.Features;

/// <summary>From the 64-bit hash of a word, or of a sequence of words, to bits; made to say 'not listed' as quickly as 'listed'.</summary>
/// <remarks>
/// A slot holds the number of its first entry, entry 0 being nobody's; those that share a slot follow on one another. So
/// a look-up is two reads without a branch that the processor might guess wrong. Immutable, thread-safe, no allocation.
/// </remarks>
internal sealed class HashLookup
{
    /// <summary>The bit that entries may not use.</summary>
    public const int Reserved = 63;

    private const ulong MoreFollow = 1UL << Reserved;
    private const int SlotBits = 14;

    private readonly ushort[] _slots = new ushort[1 << SlotBits];
    private readonly Entry[] _entries;

    /// <summary>A table of these.</summary>
    /// <param name="bits">Fewer than 65,535; the reserved bit not set.</param>
    public HashLookup(BitsByHash bits)
    {
        var hashes = new ulong[bits.Count];
        var values = new ulong[bits.Count];
        bits.CopyTo(hashes, values);
        var sizes = new int[1 << SlotBits];
        foreach (ulong hash in hashes)
        {
            sizes[SlotOf(hash)]++;
        }

        _entries = new Entry[hashes.Length + 1];
        int next = 1;
        for (int slot = 0; slot < sizes.Length; slot++)
        {
            _slots[slot] = sizes[slot] == 0 ? (ushort)0 : checked((ushort)next);
            next += sizes[slot];
        }

        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = SlotOf(hashes[i]);
            _entries[_slots[slot] + --sizes[slot]] = new Entry(hashes[i], values[i]);
        }

        for (int i = 1; i < hashes.Length; i++)
        {
            if (SlotOf(_entries[i].Hash) == SlotOf(_entries[i + 1].Hash))
            {
                _entries[i] = new Entry(_entries[i].Hash, _entries[i].Bits | MoreFollow);
            }
        }
    }

    /// <summary>The bits of a hash; 0 if it is not listed.</summary>
    public ulong this[ulong hash]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int number = _slots[SlotOf(hash)];
            ref readonly Entry entry = ref _entries[number];
            ulong mask = entry.Hash == hash ? ~MoreFollow : MoreFollow;
            ulong bits = entry.Bits & mask;
            return bits == MoreFollow ? Follow(hash, number + 1) : bits;
        }
    }

    private ulong Follow(ulong hash, int number)
    {
        while (_entries[number].Hash != hash && (_entries[number].Bits & MoreFollow) != 0)
        {
            number++;
        }

        return _entries[number].Hash == hash ? _entries[number].Bits & ~MoreFollow : 0;
    }

    // The bits that even the shortest word's last step of FNV reaches.
    private static int SlotOf(ulong hash) => (int)(hash >> 40) & ((1 << SlotBits) - 1);

    private readonly record struct Entry(ulong Hash, ulong Bits);
}
