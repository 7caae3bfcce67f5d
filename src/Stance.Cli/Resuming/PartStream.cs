namespace Stance.Cli.Resuming;

/// <summary>Writes to a file, counts its bytes and sums them up. The first bytes of a run that goes on, which stand in the file already, are left out.</summary>
/// <remarks>Not thread-safe. The file stays its opener's.</remarks>
internal sealed class PartStream : Stream
{
    private readonly FileStream _file;
    private readonly EarlyFlush _disk;
    private long _left;
    private uint _sum = Crc32C.Start;

    /// <summary>A stream at the end of a file.</summary>
    /// <param name="file">At its end.</param>
    /// <param name="head">So many bytes, the first that come, are not written.</param>
    public PartStream(FileStream file, long head)
    {
        _file = file;
        _disk = new EarlyFlush(file.SafeFileHandle);
        _left = head;
        Bytes = file.Position;
    }

    /// <summary>The file's length.</summary>
    public long Bytes { get; private set; }

    /// <summary>The CRC-32C of what came since this was asked last.</summary>
    public uint TakeSum()
    {
        uint sum = Crc32C.End(_sum);
        _sum = Crc32C.Start;
        return sum;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int leave = (int)Math.Min(_left, buffer.Length);
        _left -= leave;
        buffer = buffer[leave..];
        _file.Write(buffer);
        _sum = Crc32C.Add(_sum, buffer);
        Bytes += buffer.Length;
        _disk.Tell(Bytes);
    }

    /// <summary>Puts all that was written on the disk.</summary>
    /// <exception cref="IOException">It can't be.</exception>
    public void FlushToDisk()
    {
        _disk.Wait();
        _file.Flush(flushToDisk: true);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => _file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _disk.Dispose();
        base.Dispose(disposing);
    }
}
