using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stance.Features;

/// <summary>A table whose entries begin at multiples of a cache line, so that no entry lies in more lines than it must.</summary>
/// <typeparam name="T">Its size divides 64, or is a multiple of it.</typeparam>
/// <remarks>Entries start as zeros. Indices are not checked in release builds: callers mask them.</remarks>
internal sealed class AlignedTable<T>
    where T : unmanaged
{
    private readonly byte[] _bytes;
    private readonly nuint _first;

    /// <summary>A table of so many entries, in memory of its own.</summary>
    /// <param name="length">1 or more.</param>
    public AlignedTable(int length)
        : this(new AlignedMemory(length * Unsafe.SizeOf<T>()), length)
    {
    }

    /// <summary>A table of so many entries.</summary>
    /// <param name="memory">Has room for it.</param>
    /// <param name="length">1 or more.</param>
    public AlignedTable(AlignedMemory memory, int length)
    {
        _bytes = memory.Bytes;
        _first = (nuint)memory.Take(length * Unsafe.SizeOf<T>());
        Length = length;
    }

    /// <summary>The number of entries.</summary>
    public int Length { get; }

    /// <summary>All entries.</summary>
    public Span<T> Entries => MemoryMarshal.CreateSpan(ref this[0], Length);

    /// <summary>One entry.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Length);
            return ref Unsafe.Add(ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_bytes), _first)), index);
        }
    }
}
