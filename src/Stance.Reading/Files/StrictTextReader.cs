using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text.Unicode;

namespace Stance.Reading.Files;

/// <summary>Decodes UTF-8 as it is read and refuses what is none, as <see cref="TextFile.Decode"/> does of a whole file. Not thread-safe.</summary>
/// <param name="stream">As <see cref="TextFile.AsUtf8"/> opens it; closed with the reader.</param>
internal sealed class StrictTextReader(Stream stream) : TextReader
{
    private readonly byte[] _bytes = new byte[1 << 16];
    private readonly char[] _chars = new char[1 << 16];
    private int _filled;
    private int _from;
    private int _to;
    private long _offset;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    /// <inheritdoc/>
    /// <exception cref="InputFormatException">The bytes are no UTF-8, or hold NUL.</exception>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        while (_from == _to && !_ended)
        {
            Fill();
        }

        int count = Math.Min(buffer.Length, _to - _from);
        _chars.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read() => Peek() < 0 ? -1 : _chars[_from++];

    /// <inheritdoc/>
    public override int Peek()
    {
        while (_from == _to && !_ended)
        {
            Fill();
        }

        return _from == _to ? -1 : _chars[_from];
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    // What stands before a failure is handed out first.
    private void Fill()
    {
        _failure?.Throw();
        int read = stream.Fill(_bytes.AsSpan(_filled), out _failure);
        _ended = read < _bytes.Length - _filled && _failure is null;
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _filled + read);
        int zero = bytes.IndexOf((byte)0);
        ReadOnlySpan<byte> text = zero < 0 ? bytes : bytes[..zero];
        OperationStatus status = Utf8.ToUtf16(text, _chars, out int used, out _to, replaceInvalidSequences: false, isFinalBlock: _ended && zero < 0);
        if (zero >= 0 || status == OperationStatus.InvalidData)
        {
            _failure = ExceptionDispatchInfo.Capture(zero >= 0 ? Utf8Check.Binary() : Utf8Check.Invalid(bytes[used], _offset + used));
            _ended = false;
        }

        _from = 0;
        _offset += used;
        _filled = bytes.Length - used;
        bytes[used..].CopyTo(_bytes);
    }
}
