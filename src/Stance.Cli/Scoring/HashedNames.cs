using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Stance.Cli.Scoring;

/// <summary>A set of names of which only 64-bit hashes are held: about 11 bytes each, however long they are.</summary>
/// <remarks>Open addressing with linear probing, in parts that grow one by one and by a quarter, so that growing takes no more than a part twice. Not thread-safe.</remarks>
internal sealed class HashedNames
{
    private const int Parts = 1 << PartBits;
    private const int PartBits = 10;
    private const int FirstLength = 8;

    // Full to four fifths at most.
    private const int Room = 4;
    private const int OutOf = 5;

    private readonly ulong[]?[] _parts = new ulong[]?[Parts];
    private readonly int[] _counts = new int[Parts];

    /// <summary>Adds a name; false if it is there.</summary>
    public bool Add(string name)
    {
        ulong hash = HashOf(name);
        int part = (int)(hash >> (64 - PartBits));
        ulong[] slots = _parts[part] ??= new ulong[FirstLength];
        if (!TryAdd(slots, hash))
        {
            return false;
        }

        if (++_counts[part] * OutOf > slots.Length * Room)
        {
            var larger = new ulong[slots.Length + (slots.Length / Room) + 1];
            foreach (ulong other in slots.Where(s => s != 0))
            {
                TryAdd(larger, other);
            }

            _parts[part] = larger;
        }

        return true;
    }

    /// <summary>The hash of a name, never 0: the first eight bytes of its SHA-256, so that nobody can choose names of one hash.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(name), hash);
        return Math.Max(1, BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    private static bool TryAdd(ulong[] slots, ulong hash)
    {
        // The part's own bits are the same for all of it.
        int at = (int)Math.BigMul(hash << PartBits, (ulong)slots.Length, out _);
        while (slots[at] != 0)
        {
            if (slots[at] == hash)
            {
                return false;
            }

            at = at + 1 == slots.Length ? 0 : at + 1;
        }

        slots[at] = hash;
        return true;
    }
}
