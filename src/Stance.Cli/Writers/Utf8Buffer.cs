using System.Buffers;
using System.Text;

namespace Stance.Cli.Writers;

/// <summary>Bytes of UTF-8 text that grow in a rented array. Not thread-safe; to be disposed of once.</summary>
internal sealed class Utf8Buffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 1 << 12;
    private const int LongestInUnit = 3;
    private const int LongestInt = 11;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _length;

    /// <summary>What was appended.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>How much that is.</summary>
    public int Length => _length;

    /// <summary>Forgets what was appended.</summary>
    public void Clear() => _length = 0;

    public void Append(byte value) => Take(1)[0] = value;

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Text; half of a surrogate pair becomes U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(text.Length * LongestInUnit));

    /// <summary>A whole number.</summary>
    public void Append(int value)
    {
        value.TryFormat(Room(LongestInt), out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <summary>A number with four decimals, as <see cref="Numbers.Four"/> has it.</summary>
    public void AppendFour(double value) => _length += FourDecimals.Format(value, Room(FourDecimals.Longest));

    /// <summary>What was appended from a place on, a second time.</summary>
    public void Repeat(int from, int length)
    {
        Room(length);
        _bytes.AsSpan(from, length).CopyTo(_bytes.AsSpan(_length));
        _length += length;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private Span<byte> Take(int count)
    {
        Span<byte> room = Room(count);
        _length += count;
        return room;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}
