using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Remembers what the character n-grams of a stretch between white space add up to, for whichever model asked.</summary>
/// <remarks>
/// Direct-mapped: a stretch has one place, and a newcomer takes it. The characters themselves are compared, not their
/// hash, and so is the model, so that a remembered sum is the one that would be worked out again. 1 MiB. Not thread-safe.
/// </remarks>
internal sealed class StretchMemory
{
    /// <summary>The longest stretch that is remembered: one vector of characters.</summary>
    public const int LongestStretch = 16;

    private const int PlaceBits = 14;
    private const int EntryBytes = 64;

    // Pinned, so that entries keep to cache lines.
    private readonly byte[] _memory = GC.AllocateArray<byte>((EntryBytes << PlaceBits) + EntryBytes, pinned: true);
    private readonly nuint _first;

    /// <summary>An empty memory.</summary>
    public unsafe StretchMemory()
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory));
        _first = (0 - address) & (EntryBytes - 1);
    }

    /// <summary>The place of a stretch, whoever holds it now.</summary>
    /// <param name="key">The stretch's characters, zeros behind them.</param>
    public ref Entry PlaceOf(Vector256<ushort> key)
    {
        Vector256<ulong> four = key.AsUInt64();
        ulong hash = (four[0] * 0x9E3779B97F4A7C15) ^ (four[1] * 0xC2B2AE3D27D4EB4F) ^ (four[2] * 0x165667B19E3779F9) ^ (four[3] * 0xD6E8FEB86659FD93);
        nuint place = (nuint)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> (64 - PlaceBits));
        return ref Unsafe.As<byte, Entry>(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_memory), _first + (place * EntryBytes)));
    }

    /// <summary>What is remembered at one place.</summary>
    [StructLayout(LayoutKind.Sequential, Size = EntryBytes)]
    public struct Entry
    {
        private Vector256<ushort> _key;
        private Vector128<float> _sum;
        private ulong _owner;

        /// <summary>The sum, if this is the place of that stretch and that owner.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool TryGet(Vector256<ushort> key, ulong owner, out Vector128<float> sum)
        {
            sum = _sum;
            return _owner == owner && _key == key;
        }

        /// <summary>Takes the place.</summary>
        public void Set(Vector256<ushort> key, ulong owner, Vector128<float> sum)
        {
            _key = key;
            _owner = owner;
            _sum = sum;
        }
    }
}
