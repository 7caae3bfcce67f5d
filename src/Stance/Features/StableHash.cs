using System.Runtime.CompilerServices;

namespace Stance.Features;

/// <summary>Hashes that are the same in every process and on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
/// <remarks>FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, with the finaliser of MurmurHash3 (Appleby) against its weak low bits.</remarks>
internal static class StableHash
{
    /// <summary>Where a 32-bit hash starts.</summary>
    public const uint Start32 = 2166136261;

    private const ulong Start64 = 14695981039346656037;

    /// <summary>A 32-bit hash, one code unit further.</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Spreads a finished 32-bit hash over all of its bits.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    /// <summary>The 64-bit hash of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = Start64;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }

    /// <summary>The hash of a sequence that <paramref name="next"/> is added to; order matters.</summary>
    public static ulong Combine(ulong sequence, ulong next) => ((sequence << 5 | sequence >> 59) ^ next) * 1099511628211;
}
