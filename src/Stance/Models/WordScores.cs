using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>What each known word says to each question: word vectors folded into the weights that read them.</summary>
/// <remarks>
/// A linear model of a sentence's mean word vector is a sum over its words of one number each, so that the vectors
/// themselves are not needed to score. Which words are known at all tells how foreign a text is. Open addressing with
/// linear probing. Immutable, thread-safe, no allocation.
/// </remarks>
public sealed class WordScores
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    // How many words ahead a slot's memory is asked for while the table is built.
    private const int Ahead = 16;

    private readonly ulong[] _hashes;
    private readonly float[] _scores;
    private readonly AlignedTable<Slot> _slots;
    private readonly int _mask;

    /// <summary>A table of these words; the arrays are taken over.</summary>
    /// <param name="hashes">Strictly rising.</param>
    /// <param name="scores">Finite; words × <see cref="MaximumEntropyModel.Lanes"/>.</param>
    /// <exception cref="ArgumentException">The lengths don't fit, the hashes don't rise, or a number is not finite.</exception>
    public WordScores(ulong[] hashes, float[] scores)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Length != hashes.Length * Lanes)
        {
            throw new ArgumentException($"{scores.Length} scores for {hashes.Length} words.", nameof(scores));
        }

        int capacity = 16;
        while (capacity < hashes.Length * 2)
        {
            capacity *= 2;
        }

        _hashes = hashes;
        _scores = scores;
        _slots = new AlignedTable<Slot>(capacity);
        _mask = capacity - 1;
        for (int i = 0; i < hashes.Length; i++)
        {
            if (i > 0 && hashes[i] <= hashes[i - 1])
            {
                throw new ArgumentException("The words' hashes do not rise.", nameof(hashes));
            }

            Fetch(hashes[Math.Min(i + Ahead, hashes.Length - 1)]);
            int slot = SlotOf(hashes[i]);
            while (_slots[slot].Number != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = new Slot { Hash = hashes[i], Number = i + 1, Scores = Vector128.Create(scores, i * Lanes) };
        }

        if (!HalfLanes.AllFinite(scores))
        {
            throw new ArgumentException("A word's score is not finite.", nameof(scores));
        }
    }

    /// <summary>A table without words.</summary>
    public static WordScores Empty { get; } = new([], []);

    /// <summary>Number of words.</summary>
    public int Count => _hashes.Length;

    /// <summary>The hash of each word, rising.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>The scores of each word, word by word.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>A word's number, or -1.</summary>
    public int NumberOf(ulong hash)
    {
        ref readonly Slot slot = ref Find(hash);
        return slot.Number - 1;
    }

    /// <summary>A word's scores.</summary>
    /// <param name="hash">Of the word.</param>
    /// <param name="scores">All 0 of an unknown word.</param>
    /// <returns>Whether it is known.</returns>
    internal bool TryGet(ulong hash, out Vector128<float> scores)
    {
        ref readonly Slot slot = ref Find(hash);
        scores = slot.Scores;
        return slot.Number != 0;
    }

    /// <summary>Asks for the memory that <see cref="TryGet"/> will read.</summary>
    internal void Fetch(ulong hash) => CacheLine.Fetch(in _slots[SlotOf(hash)]);

    // The word's slot, or an empty one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Slot Find(ulong hash)
    {
        AlignedTable<Slot> slots = _slots;
        for (int place = SlotOf(hash); ; place = (place + 1) & (slots.Length - 1))
        {
            ref readonly Slot slot = ref slots[place];
            if (slot.Hash == hash || slot.Number == 0)
            {
                return ref slot;
            }
        }
    }

    // FNV's high bits are the better ones.
    private int SlotOf(ulong hash) => (int)((hash ^ (hash >> 32)) * 0x9E3779B1 >> 8) & _mask;

    // All that one look-up needs side by side. Number: counted from 1; 0 is an empty slot.
    [StructLayout(LayoutKind.Sequential, Size = 32)]
    private struct Slot
    {
        public Vector128<float> Scores;
        public ulong Hash;
        public int Number;
    }
}
