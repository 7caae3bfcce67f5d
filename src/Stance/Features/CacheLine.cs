using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Stance.Features;

/// <summary>Asks the processor to have memory ready by the time it is read. Changes nothing else.</summary>
internal static class CacheLine
{
    /// <summary>Starts to load what lies at a place; without effect on processors that .NET has no such instruction for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            // A hint: should the collector move the object meanwhile, another line was loaded in vain.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
