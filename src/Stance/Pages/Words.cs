using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Pages;

/// <summary>Steps through the words of a line: runs of letters and digits; everything else separates them.</summary>
/// <remarks>A bit for each character tells what is of a word, 32 at a time.</remarks>
internal ref struct Words(ReadOnlySpan<char> line)
{
    private const int Block = 32;
    private const ushort FirstWide = 0x80;

    private readonly ReadOnlySpan<char> _line = line;

    // What of a block is of words that were not yet stepped to.
    private uint _left;
    private int _block = -Block;

    /// <summary>The word that <see cref="MoveNext"/> found.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where <see cref="Current"/> starts in the line.</summary>
    public int Start { get; private set; }

    /// <summary>Goes to the next word; false after the last.</summary>
    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (!NextBlock())
            {
                return false;
            }
        }

        int first = BitOperations.TrailingZeroCount(_left);
        int behind = first + BitOperations.TrailingZeroCount(~(_left >> first));
        Start = _block + first;
        int end = _block + behind;
        if (behind < Block)
        {
            _left &= uint.MaxValue << behind;
        }
        else
        {
            end = EndBeyond();
        }

        Current = _line[Start..end];
        return true;
    }

    // The end of a word that reaches the end of its block.
    private int EndBeyond()
    {
        while (NextBlock())
        {
            int ones = BitOperations.TrailingZeroCount(~_left);
            if (ones < Block)
            {
                _left &= uint.MaxValue << ones;
                return _block + ones;
            }
        }

        return _line.Length;
    }

    private bool NextBlock()
    {
        _block += Block;
        int rest = _line.Length - _block;
        _left = rest switch
        {
            <= 0 => 0,
            >= Block => Read(_line[_block..]),
            _ when _block > 0 => Read(_line[^Block..]) >> (Block - rest),
            _ => ReadShort(_line),
        };
        return rest > 0;
    }

    private static uint ReadShort(ReadOnlySpan<char> line)
    {
        uint found = 0;
        for (int i = 0; i < line.Length; i++)
        {
            found |= IsOfWord(line[i]) ? 1u << i : 0;
        }

        return found;
    }

    // The first characters, as many as a block has.
    private static uint Read(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<ushort> codes = MemoryMarshal.Cast<char, ushort>(line);
        var most = Vector256.Create(FirstWide);
        Vector256<byte> bytes = Vector256.Narrow(Vector256.Min(Vector256.Create(codes), most), Vector256.Min(Vector256.Create(codes[Vector256<ushort>.Count..]), most));
        Vector256<byte> letters = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        Vector256<byte> digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        uint found = (letters | digits).ExtractMostSignificantBits();
        for (uint wide = bytes.ExtractMostSignificantBits(); wide != 0; wide &= wide - 1)
        {
            int i = BitOperations.TrailingZeroCount(wide);
            found |= char.IsLetterOrDigit(line[i]) ? 1u << i : 0;
        }

        return found;
    }

    // Letters are by far the commonest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOfWord(char c) => (uint)((c | 32) - 'a') <= 'z' - 'a' || (c > '/' && char.IsLetterOrDigit(c));

    /// <summary>The number of words in a line.</summary>
    public static int Count(ReadOnlySpan<char> line)
    {
        var words = new Words(line);
        int count = 0;
        while (words.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether every word starts with a capital or a digit; small joining words ('of', 'the') may stand between.</summary>
    public static bool AllCapitalised(ReadOnlySpan<char> line)
    {
        var words = new Words(line);
        bool any = false;
        while (words.MoveNext())
        {
            ReadOnlySpan<char> word = words.Current;
            if (any && word is "of" or "the" or "and" or "for" or "in" or "de" or "van" or "von")
            {
                continue;
            }

            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]))
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
