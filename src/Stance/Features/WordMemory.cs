using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Remembers of a word as it is written its hash, its traits, and what it says by whichever model asked.</summary>
/// <remarks>
/// All of it depends on the word alone, and the words themselves are compared, so that a remembered value is the one that
/// would be worked out again. A word may lie in one of two places; the one that was looked up longer ago makes room.
/// Not thread-safe.
/// </remarks>
/// <param name="memory">Has room for <see cref="Size"/>.</param>
internal sealed class WordMemory(AlignedMemory memory)
{
    /// <summary>Bytes that it needs: 1 MiB.</summary>
    public const int Size = (2 << PairBits) * EntrySize;

    private const int PairBits = 13;
    private const int EntrySize = 64;

    private readonly AlignedTable<Entry> _entries = new(memory, 2 << PairBits);

    /// <summary>One entry, by its number.</summary>
    public ref Entry this[int entry]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _entries[entry];
    }

    /// <summary>The first of the two entries where a word may lie; asks for their memory.</summary>
    /// <param name="key">The word's <see cref="ByteCode"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(Vector128<byte> key)
    {
        int first = 2 * ByteCode.Hash(key, PairBits);
        CacheLine.Fetch(in _entries[first]);
        CacheLine.Fetch(in _entries[first + 1]);
        return first;
    }

    /// <summary>Looks a word up.</summary>
    /// <param name="first">Of <see cref="PlaceOf"/>; the entry lies there if the word is known.</param>
    /// <param name="key">The word.</param>
    /// <returns>Whether it is known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Knows(int first, Vector128<byte> key)
    {
        ref Entry entry = ref _entries[first];
        return entry.Key == key || KnowsSecond(ref entry, in key);
    }

    /// <summary>Remembers a word; of its scores nothing is known yet.</summary>
    public void Keep(int first, in Vector128<byte> key, ulong hash, ulong traits)
    {
        ref Entry entry = ref _entries[first];
        Unsafe.Add(ref entry, 1) = entry;
        entry = new Entry { Key = key, Hash = hash, Traits = traits };
    }

    private static bool KnowsSecond(ref Entry entry, in Vector128<byte> key)
    {
        ref Entry second = ref Unsafe.Add(ref entry, 1);
        if (second.Key != key)
        {
            return false;
        }

        (entry, second) = (second, entry);
        return true;
    }

    /// <summary>What is remembered of a word.</summary>
    [StructLayout(LayoutKind.Sequential, Size = EntrySize)]
    internal struct Entry
    {
        /// <summary>The word.</summary>
        public Vector128<byte> Key;

        /// <summary>What it says by the <see cref="Owner"/>.</summary>
        public Vector128<float> Scores;

        /// <summary>Its hash.</summary>
        public ulong Hash;

        /// <summary>Its <see cref="WordTraits"/>.</summary>
        public ulong Traits;

        /// <summary>The model whose the scores are; 0 is none.</summary>
        public uint Owner;

        /// <summary>Whether the <see cref="Owner"/> knows it.</summary>
        public bool Known;
    }
}
