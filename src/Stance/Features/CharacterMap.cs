using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Which characters of a sentence are letters, parts of words, white space or something else: a bit each, 64 to a block.</summary>
/// <remarks>
/// One pass makes the lower case and all masks, 32 characters at a time; what is not ASCII goes one by one through
/// <see cref="char"/>'s own tests. Lowering never changes which of the classes a character belongs to. Not thread-safe;
/// nothing is allocated but when a buffer grows.
/// </remarks>
internal sealed class CharacterMap
{
    /// <summary>What must be readable before and behind the characters.</summary>
    public const int Margin = 64;

    private const int BlockBits = 6;
    private const ushort FirstWide = 0x80;

    private ulong[] _letters = new ulong[16];
    private ulong[] _words = new ulong[16];
    private ulong[] _dark = new ulong[16];
    private ulong[] _others = new ulong[16];
    private ulong[] _apostrophes = new ulong[16];
    private int _blocks;

    /// <summary>Letters, digits, combining marks and apostrophes between letters.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _blocks);

    /// <summary>All but white space.</summary>
    public ReadOnlySpan<ulong> Dark => _dark.AsSpan(0, _blocks);

    /// <summary>Neither letter nor digit nor white space.</summary>
    public ReadOnlySpan<ulong> Others => _others.AsSpan(0, _blocks);

    /// <summary>Letters that stand third or later in a run of the same one.</summary>
    public int StretchedLetters { get; private set; }

    /// <summary>Whether a combining mark occurs; it continues a word but begins none.</summary>
    public bool HasCombining { get; private set; }

    /// <summary>Whether an apostrophe stands between letters.</summary>
    public bool HasInnerApostrophe { get; private set; }

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">It begins at <see cref="Margin"/>; zeros from its end to <see cref="Margin"/> characters behind it.</param>
    /// <param name="lower">Likewise; filled with the lower case, zeros behind it.</param>
    /// <param name="length">Of the sentence.</param>
    public void Read(char[] text, char[] lower, int length)
    {
        // A block more than needed, so that every run ends inside.
        _blocks = (length >> BlockBits) + 1;
        if (_blocks > _letters.Length)
        {
            _letters = new ulong[_blocks * 2];
            _words = new ulong[_blocks * 2];
            _dark = new ulong[_blocks * 2];
            _others = new ulong[_blocks * 2];
            _apostrophes = new ulong[_blocks * 2];
        }

        StretchedLetters = 0;
        HasCombining = false;
        HasInnerApostrophe = false;
        ulong apostrophes = 0;
        for (int block = 0; block < _blocks; block++)
        {
            int left = length - (block << BlockBits);
            ulong valid = left >= 64 ? ulong.MaxValue : (1UL << left) - 1;
            ReadBlock(text, lower, block, valid);
            apostrophes |= _apostrophes[block];
        }

        if (apostrophes != 0)
        {
            JoinWords();
        }
    }

    /// <summary>Lists where runs of ones begin and end: start, end, start, end, rising.</summary>
    /// <param name="bits">The last one is 0.</param>
    /// <param name="edges">Filled; long enough for all.</param>
    /// <returns>The number of edges, even.</returns>
    public static int FindRuns(ReadOnlySpan<ulong> bits, Span<int> edges)
    {
        int count = 0;
        ulong carry = 0;
        for (int block = 0; block < bits.Length; block++)
        {
            ulong changes = bits[block] ^ (bits[block] << 1 | carry);
            carry = bits[block] >> 63;
            while (changes != 0)
            {
                edges[count++] = (block << BlockBits) + BitOperations.TrailingZeroCount(changes);
                changes &= changes - 1;
            }
        }

        return count;
    }

    private void ReadBlock(char[] text, char[] lower, int block, ulong valid)
    {
        int at = Margin + (block << BlockBits);
        ulong letters = 0;
        ulong digits = 0;
        ulong white = 0;
        ulong apostrophes = 0;
        ulong wide = 0;
        ulong same = 0;
        for (int half = 0; half < 64; half += 32)
        {
            Vector256<ushort> a = Load(text, at + half);
            Vector256<ushort> b = Load(text, at + half + 16);
            Store(Lower(a), lower, at + half);
            Store(Lower(b), lower, at + half + 16);
            Vector256<byte> bytes = Vector256.Narrow(Vector256.Min(a, Vector256.Create(FirstWide)), Vector256.Min(b, Vector256.Create(FirstWide)));
            letters |= Bits(Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26))) << half;
            digits |= Bits(Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10))) << half;
            white |= Bits(Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.LessThan(bytes - Vector256.Create((byte)'\t'), Vector256.Create((byte)5))) << half;
            apostrophes |= Bits(Vector256.Equals(bytes, Vector256.Create((byte)'\''))) << half;
            wide |= Bits(bytes) << half;
            same |= Bits(Vector256.Narrow(SameAsBoth(text, a, at + half), SameAsBoth(text, b, at + half + 16))) << half;
        }

        _letters[block] = letters & valid;
        _words[block] = (letters | digits) & valid;
        _dark[block] = ~white & valid;
        _apostrophes[block] = apostrophes & valid;
        if ((wide & valid) != 0)
        {
            ReadWide(text, lower, block, wide & valid);
        }

        _others[block] = _dark[block] & ~_words[block];
        StretchedLetters += BitOperations.PopCount(same & _letters[block]);
    }

    private void ReadWide(char[] text, char[] lower, int block, ulong wide)
    {
        for (; wide != 0; wide &= wide - 1)
        {
            int bit = BitOperations.TrailingZeroCount(wide);
            ulong mask = 1UL << bit;
            int at = Margin + (block << BlockBits) + bit;
            char c = text[at];
            if (c is '’' or '‘')
            {
                lower[at] = '\'';
                _apostrophes[block] |= mask;
                continue;
            }

            lower[at] = char.ToLowerInvariant(c);
            bool combining = IsCombining(c);
            HasCombining |= combining;
            _letters[block] |= char.IsLetter(c) ? mask : 0;
            _words[block] |= combining || char.IsLetterOrDigit(c) ? mask : 0;
            _dark[block] &= char.IsWhiteSpace(c) ? ~mask : ulong.MaxValue;
        }
    }

    // An apostrophe between letters belongs to their word.
    private void JoinWords()
    {
        ulong before = 0;
        for (int block = 0; block < _blocks; block++)
        {
            ulong after = block + 1 < _blocks ? _letters[block + 1] << 63 : 0;
            ulong inner = _apostrophes[block] & (_letters[block] << 1 | before) & (_letters[block] >> 1 | after);
            _words[block] |= inner;
            HasInnerApostrophe |= inner != 0;
            before = _letters[block] >> 63;
        }
    }

    private static bool IsCombining(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Lower(Vector256<ushort> c) =>
        c | (Vector256.LessThan(c - Vector256.Create((ushort)'A'), Vector256.Create((ushort)26)) & Vector256.Create((ushort)0x20));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> SameAsBoth(char[] text, Vector256<ushort> c, int at) =>
        Vector256.Equals(c, Load(text, at - 1)) & Vector256.Equals(c, Load(text, at - 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> mask) => mask.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Load(char[] text, int at) =>
        Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(text)), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ushort> c, char[] lower, int at) =>
        c.StoreUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(lower)), (nuint)at);
}
