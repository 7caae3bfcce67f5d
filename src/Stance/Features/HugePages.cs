using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stance.Features;

/// <summary>Asks the system to back large tables with large pages: a start touches fewer of them, and random reads miss the processor's page tables less.</summary>
/// <remarks>A hint that Linux knows (madvise(2), MADV_HUGEPAGE) and may disregard. Changes nothing else.</remarks>
internal static partial class HugePages
{
    /// <summary>Bytes of a large page where it is smallest.</summary>
    public const int Size = 2 << 20;

    private const int MadvHugePage = 14;

    /// <summary>Asks for it, for the whole pages within some memory that nothing was written to yet.</summary>
    /// <param name="memory">It stays where it is.</param>
    public static unsafe void Advise(Span<byte> memory)
    {
        if (!OperatingSystem.IsLinux() || memory.Length < Size)
        {
            return;
        }

        nuint start = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory));
        nuint first = (start + Size - 1) & ~(nuint)(Size - 1);
        nuint end = (start + (nuint)memory.Length) & ~(nuint)(Size - 1);
        if (end <= first)
        {
            return;
        }

        try
        {
            _ = Madvise(first, end - first, MadvHugePage);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without it does without.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Madvise(nuint address, nuint length, int advice);
}
