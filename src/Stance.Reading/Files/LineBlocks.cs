using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Stance.Reading.Files;

/// <summary>Cuts a stream of bytes into blocks of whole lines, the same ones however the bytes arrive. Not thread-safe.</summary>
/// <param name="stream">Read to its end; not closed.</param>
/// <param name="length">How many bytes a block has, unless a single line is longer; 1 or more.</param>
internal sealed class LineBlocks(Stream stream, int length)
{
    /// <summary>The most bytes of one line: 1 GiB.</summary>
    public const int LongestLine = 1 << 30;

    private byte[] _carried = [];
    private int _carriedCount;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    /// <summary>The next block, or null at the end. What a stream gave before it failed comes first, but for a line begun.</summary>
    /// <exception cref="InputFormatException">The stream is damaged, or a line is longer than <see cref="LongestLine"/>.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public LineBlock? Next()
    {
        _failure?.Throw();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(length, _carriedCount));
        _carried.AsSpan(0, _carriedCount).CopyTo(buffer);
        int filled = _carriedCount;
        int lines = -1;
        for (int limit = Math.Max(length, _carriedCount); lines < 0 && !_ended; limit = checked(limit * 2))
        {
            buffer = buffer.Length < limit ? Grow(buffer, filled, limit) : buffer;
            filled = Fill(buffer, filled, limit);
            lines = buffer.AsSpan(0, filled).LastIndexOf((byte)'\n');
        }

        int whole = _ended && _failure is null ? filled : lines + 1;
        Carry(buffer.AsSpan(whole, filled - whole));
        if (whole > 0)
        {
            return new LineBlock(buffer, whole);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        _failure?.Throw();
        return null;
    }

    private int Fill(byte[] buffer, int filled, int limit)
    {
        int read = stream.Fill(buffer.AsSpan(filled, limit - filled), out _failure);
        _ended = read < limit - filled;
        return filled + read;
    }

    private void Carry(ReadOnlySpan<byte> rest)
    {
        if (_carried.Length < rest.Length)
        {
            _carried = new byte[rest.Length];
        }

        rest.CopyTo(_carried);
        _carriedCount = rest.Length;
    }

    private static byte[] Grow(byte[] buffer, int filled, int limit)
    {
        if (limit > LongestLine)
        {
            throw new InputFormatException($"a line of more than {LongestLine >> 20} MB");
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(limit);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
