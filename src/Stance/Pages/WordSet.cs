using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Pages;

/// <summary>A set of words in whatever case, as <see cref="StringComparer.OrdinalIgnoreCase"/> compares them.</summary>
/// <remarks>
/// A glance at its length and its ends says no to most words. One of up to sixteen ASCII characters is then its first and
/// its last eight, in lower case, and its length: two reads, a hash and a comparison. Whatever else is asked for goes to
/// an ordinary set, which is made then. Immutable, thread-safe; no allocation but for that.
/// </remarks>
internal sealed class WordSet
{
    private const int Longest = 16;
    private const int Half = 8;

    // A bit for length, first and last letter.
    private readonly ulong[] _ends = new ulong[64];

    // Open addressing with linear probing; an empty slot's length is 0.
    private readonly Key[] _keys;
    private readonly int _shift;
    private readonly Lazy<HashSet<string>> _all;

    /// <summary>A set of these words.</summary>
    /// <param name="words">None empty.</param>
    public WordSet(IReadOnlyCollection<string> words)
    {
        int bits = BitOperations.Log2((uint)words.Count * 4) + 1;
        _keys = new Key[1 << bits];
        _shift = 64 - bits;
        _all = new Lazy<HashSet<string>>(() => new HashSet<string>(words, StringComparer.OrdinalIgnoreCase));
        foreach (string word in words)
        {
            int place = PlaceOf(word);
            _ends[place >> 6] |= 1UL << place;
            if (word.Length <= Longest && TryFold(word, out Vector128<ulong> folded))
            {
                _keys[SlotOf(folded[0], folded[1], word.Length)] = new Key(folded[0], folded[1], word.Length);
            }
        }
    }

    /// <summary>Whether a word is in the set, its case disregarded.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        // Beyond ASCII there are letters whose other case is ASCII, as the long s.
        int place = PlaceOf(word);
        if ((_ends[place >> 6] >> place & 1) == 0 && word[0] <= '\x7f' && word[^1] <= '\x7f')
        {
            return false;
        }

        return word.Length <= Longest && TryFold(word, out Vector128<ulong> folded)
            ? _keys[SlotOf(folded[0], folded[1], word.Length)].Length != 0
            : _all.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static int PlaceOf(ReadOnlySpan<char> word) => ((word.Length * 5) ^ (word[0] & 31) << 7 ^ (word[^1] & 31) << 3) & 4095;

    // Where a key lies, or the empty slot where it would.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong first, ulong last, int length)
    {
        Key[] keys = _keys;
        ulong hash = (first * 0x9E3779B97F4A7C15) ^ (last * 0xC2B2AE3D27D4EB4F);
        int slot = (int)((hash ^ (hash >> 32)) * 0xBF58476D1CE4E5B9 >> _shift);
        while (keys[slot].Length != 0 && (keys[slot].First != first || keys[slot].Last != last || keys[slot].Length != length))
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }

    // First and last eight characters in lower case, if they are ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFold(ReadOnlySpan<char> word, out Vector128<ulong> folded)
    {
        (Vector128<ushort> first, Vector128<ushort> last) = Read(word);
        Vector128<byte> bytes = Vector128.Narrow(first, last);
        Vector128<byte> capitals = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        folded = (bytes | (capitals & Vector128.Create((byte)0x20))).AsUInt64();
        return ((first | last) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    // With the length, enough to tell any two words apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<ushort> First, Vector128<ushort> Last) Read(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<ushort> codes = MemoryMarshal.Cast<char, ushort>(word);
        if (word.Length >= Half)
        {
            return (Vector128.Create(codes), Vector128.Create(codes[^Half..]));
        }

        if (word.Length >= Half / 2)
        {
            return (Vector128.Create(FourOf(codes), FourOf(codes[^(Half / 2)..])).AsUInt16(), default);
        }

        ulong three = codes[0] | (ulong)codes[codes.Length / 2] << 16 | (ulong)codes[^1] << 32;
        return (Vector128.CreateScalar(three).AsUInt16(), default);
    }

    private static ulong FourOf(ReadOnlySpan<ushort> codes) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(codes));

    private readonly record struct Key(ulong First, ulong Last, int Length);
}
