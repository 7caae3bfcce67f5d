using System.IO.Compression;

namespace Stance.Reading.Files;

/// <summary>Unpacks gzip and refuses a file that was cut short, which the framework's own stream takes for a whole one.</summary>
/// <remarks>
/// A member of our own is put behind the file's last byte. What comes out must end in its content: where the file stops
/// inside a member, those bytes are taken for the rest of it and come out wrong or not at all. So nothing has to be
/// looked up at the file's end, and what cannot be sought is checked too. A file that was cut between two members is not
/// told from a whole one. Each member's checksum is checked as its end is read. Not thread-safe.
/// </remarks>
internal sealed class WholeGzipStream : ForwardStream
{
    private const int MarkLength = 32;
    private const int BufferLength = 1 << 16;

    private static readonly byte[] Mark = [.. Enumerable.Range(0, MarkLength).Select(i => (byte)((i * 167) ^ 0xA5))];
    private static readonly byte[] MarkMember = Pack(Mark);

    private readonly FramedStream _packed;
    private readonly GZipStream _unpacked;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _from;
    private int _to;
    private bool _ended;

    private WholeGzipStream(FramedStream packed, GZipStream unpacked)
        : base(unpacked) => (_packed, _unpacked) = (packed, unpacked);

    /// <summary>A stream over a packed one, which it closes.</summary>
    public static WholeGzipStream Over(Stream packed)
    {
        var marked = new FramedStream([], packed, MarkMember);
        return new WholeGzipStream(marked, new GZipStream(marked, CompressionMode.Decompress));
    }

    /// <summary>Reads on; 0 at the end of a whole file.</summary>
    /// <exception cref="InputFormatException">The file is damaged or was cut short.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && _to - _from <= MarkLength)
        {
            Fill();
        }

        // Until the end is seen, its last bytes may be the mark.
        int count = Math.Min(buffer.Length, _to - _from - (_ended ? 0 : MarkLength));
        _buffer.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    private void Fill()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        int read;
        try
        {
            read = _unpacked.Read(_buffer, _to, _buffer.Length - _to);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }

        _to += read;
        if (read == 0)
        {
            End();
        }
    }

    private void End()
    {
        _ended = true;
        bool whole = _packed.HasContent && _to >= MarkLength && _buffer.AsSpan(_to - MarkLength, MarkLength).SequenceEqual(Mark);
        _to -= MarkLength;
        if (!whole)
        {
            throw Damaged();
        }
    }

    private static InputFormatException Damaged() => new("not a valid gzip file, or one that was cut short");

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
