using System.Buffers;

namespace Stance.Cli.Resuming;

/// <summary>Reads a journal line by line; ends at its end or at a line that is not whole. Not thread-safe.</summary>
/// <param name="stream">At its beginning; stays its opener's.</param>
internal sealed class JournalReader(Stream stream)
{
    private readonly ArrayBufferWriter<byte> _line = new(1 << 12);
    private readonly byte[] _bytes = new byte[1 << 16];
    private int _at;
    private int _end;

    /// <summary>Where the last whole line ends, in bytes.</summary>
    public long Offset { get; private set; }

    /// <summary>The next line without its end; valid until the next call. Null behind the last whole one.</summary>
    public ReadOnlyMemory<byte>? ReadLine()
    {
        _line.ResetWrittenCount();
        while (true)
        {
            int length = _bytes.AsSpan(_at.._end).IndexOf((byte)'\n');
            _line.Write(_bytes.AsSpan(_at, length < 0 ? _end - _at : length));
            if (length >= 0)
            {
                _at += length + 1;
                Offset += _line.WrittenCount + 1;
                return _line.WrittenMemory;
            }

            (_at, _end) = (0, stream.Read(_bytes));
            if (_end == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The next place to go on from; null behind the last whole one.</summary>
    public JournalLine? Read() => ReadLine() is ReadOnlyMemory<byte> utf8 && JournalLine.TryRead(utf8, out JournalLine? line) ? line : null;
}
