namespace Stance.Features;

/// <summary>Bits gathered by hash, for a <see cref="HashLookup"/> to be made of.</summary>
/// <remarks>A dictionary of numbers that ahead-of-time compilation has code for, which it has not for the framework's. Not thread-safe.</remarks>
internal sealed class BitsByHash
{
    private ulong[] _hashes = new ulong[1 << 12];
    private ulong[] _bits = new ulong[1 << 12];

    /// <summary>The number of hashes.</summary>
    public int Count { get; private set; }

    /// <summary>Sets bits of a hash.</summary>
    /// <param name="hash">Any.</param>
    /// <param name="bits">Not 0.</param>
    public void Add(ulong hash, ulong bits)
    {
        if (2 * Count >= _hashes.Length)
        {
            Grow();
        }

        int place = PlaceOf(hash);
        Count += _bits[place] == 0 ? 1 : 0;
        _hashes[place] = hash;
        _bits[place] |= bits;
    }

    /// <summary>Sets all bits that another holds.</summary>
    public void Add(BitsByHash other)
    {
        for (int i = 0; i < other._bits.Length; i++)
        {
            if (other._bits[i] != 0)
            {
                Add(other._hashes[i], other._bits[i]);
            }
        }
    }

    /// <summary>All hashes and their bits, in no order.</summary>
    /// <param name="hashes">Filled; <see cref="Count"/> long.</param>
    /// <param name="bits">Likewise.</param>
    public void CopyTo(Span<ulong> hashes, Span<ulong> bits)
    {
        int at = 0;
        for (int i = 0; i < _bits.Length; i++)
        {
            if (_bits[i] != 0)
            {
                (hashes[at], bits[at++]) = (_hashes[i], _bits[i]);
            }
        }
    }

    private void Grow()
    {
        ulong[] hashes = _hashes;
        ulong[] bits = _bits;
        _hashes = new ulong[hashes.Length * 2];
        _bits = new ulong[bits.Length * 2];
        for (int i = 0; i < bits.Length; i++)
        {
            if (bits[i] != 0)
            {
                int place = PlaceOf(hashes[i]);
                (_hashes[place], _bits[place]) = (hashes[i], bits[i]);
            }
        }
    }

    // Where a hash lies, or would.
    private int PlaceOf(ulong hash)
    {
        int place = (int)(hash * 0x9E3779B97F4A7C15 >> 32) & (_hashes.Length - 1);
        while (_bits[place] != 0 && _hashes[place] != hash)
        {
            place = (place + 1) & (_hashes.Length - 1);
        }

        return place;
    }
}
