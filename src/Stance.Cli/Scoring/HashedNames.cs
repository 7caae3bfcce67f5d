using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Stance.Cli.Scoring;

/// <summary>A set of names of which only 64-bit hashes are held: about 11 bytes each, however long they are.</summary>
/// <remarks>
/// Open addressing with linear probing, in parts that grow one by one and by a quarter, so that growing takes no more than
/// a part twice. The memory is the system's own: the collector would hold on to what was outgrown, as much again, until
/// it next looks at everything. Not thread-safe.
/// </remarks>
internal sealed unsafe class HashedNames
{
    private const int Parts = 1 << PartBits;
    private const int PartBits = 10;
    private const int FirstLength = 8;

    // Full to four fifths at most.
    private const int Room = 4;
    private const int OutOf = 5;

    private readonly ulong*[] _parts = new ulong*[Parts];
    private readonly int[] _lengths = new int[Parts];
    private readonly int[] _counts = new int[Parts];

    ~HashedNames()
    {
        foreach (ulong* part in _parts)
        {
            NativeMemory.Free(part);
        }
    }

    /// <summary>Adds a name; false if it is there.</summary>
    public bool Add(string name)
    {
        ulong hash = HashOf(name);
        int part = PartOf(hash);
        if (_lengths[part] == 0)
        {
            Grow(part, FirstLength);
        }

        Span<ulong> slots = SlotsOf(part);
        int place = PlaceOf(slots, hash);
        if (slots[place] == hash)
        {
            return false;
        }

        slots[place] = hash;
        if (++_counts[part] * OutOf > slots.Length * Room)
        {
            Grow(part, slots.Length + (slots.Length / Room) + 1);
        }

        GC.KeepAlive(this);
        return true;
    }

    /// <summary>Whether a name is there.</summary>
    public bool Contains(ReadOnlySpan<char> name)
    {
        ulong hash = HashOf(name);
        Span<ulong> slots = SlotsOf(PartOf(hash));
        bool found = slots.Length > 0 && slots[PlaceOf(slots, hash)] == hash;
        GC.KeepAlive(this);
        return found;
    }

    /// <summary>The hash of a name, never 0: the first eight bytes of its SHA-256, so that nobody can choose names of one hash.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(name), hash);
        return Math.Max(1, BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    private static int PartOf(ulong hash) => (int)(hash >> (64 - PartBits));

    private Span<ulong> SlotsOf(int part) => new(_parts[part], _lengths[part]);

    private void Grow(int part, int length)
    {
        var slots = (ulong*)NativeMemory.AllocZeroed((nuint)length, sizeof(ulong));
        var larger = new Span<ulong>(slots, length);
        foreach (ulong hash in SlotsOf(part))
        {
            if (hash != 0)
            {
                larger[PlaceOf(larger, hash)] = hash;
            }
        }

        NativeMemory.Free(_parts[part]);
        _parts[part] = slots;
        _lengths[part] = length;
    }

    // Where it stands, or where it would.
    private static int PlaceOf(ReadOnlySpan<ulong> slots, ulong hash)
    {
        // The part's own bits are the same for all of it.
        int at = (int)Math.BigMul(hash << PartBits, (ulong)slots.Length, out _);
        while (slots[at] != 0 && slots[at] != hash)
        {
            at = at + 1 == slots.Length ? 0 : at + 1;
        }

        return at;
    }
}
