using System.Runtime.CompilerServices;

namespace Stance.Features;

/// <summary>Says of most hashes that are not in a set that they aren't, from 8 KiB that stay near the processor (Bloom 1970, with one function).</summary>
/// <remarks>Immutable once filled, thread-safe.</remarks>
internal sealed class HashFilter
{
    private const int Bits = 16;

    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    /// <summary>A filter of these hashes.</summary>
    public HashFilter(IEnumerable<ulong> hashes)
    {
        foreach (ulong hash in hashes)
        {
            _bits[(uint)Place(hash) >> 6] |= 1UL << Place(hash);
        }
    }

    /// <summary>False: surely not in the set; true: look it up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(ulong hash)
    {
        int place = Place(hash);
        return (_bits[(uint)place >> 6] >> place & 1) != 0;
    }

    // The bits that even the shortest word's last step of FNV reaches.
    private static int Place(ulong hash) => (int)(hash >> 40) & ((1 << Bits) - 1);
}
