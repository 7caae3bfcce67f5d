using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stance.Features;

/// <summary>Memory for some tables side by side, each at a multiple of a cache line, all in large pages where they fill one.</summary>
/// <remarks>Starts as zeros. Nothing is freed but all of it. Not thread-safe.</remarks>
internal sealed class AlignedMemory
{
    /// <summary>Every table begins at a multiple of so many bytes.</summary>
    public const int Line = 64;

    private readonly int _end;
    private int _next;

    /// <summary>So much of it.</summary>
    /// <param name="length">Bytes, 1 or more; a multiple of <see cref="Line"/> for each table that will lie in it.</param>
    /// <remarks>What comes before the first large page, up to 2 MiB, is address space alone: nobody touches it.</remarks>
    public unsafe AlignedMemory(int length)
    {
        int alignment = length >= HugePages.Size ? HugePages.Size : Line;

        // Pinned, so that what is aligned once stays so.
        Bytes = GC.AllocateArray<byte>(length + alignment, pinned: true);
        _next = (int)((0 - (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Bytes))) & (nuint)(alignment - 1));
        _end = _next + length;
        HugePages.Advise(Bytes.AsSpan(_next, length));
    }

    /// <summary>What the tables lie in.</summary>
    public byte[] Bytes { get; }

    /// <summary>Gives a part of it away.</summary>
    /// <param name="length">Bytes; the parts together fit.</param>
    /// <returns>Where in <see cref="Bytes"/> it begins.</returns>
    public int Take(int length)
    {
        int first = _next;
        _next += (length + Line - 1) & -Line;
        Debug.Assert(first + length <= _end);
        return first;
    }
}
