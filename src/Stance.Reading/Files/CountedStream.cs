namespace Stance.Reading.Files;

/// <summary>A stream that counts what is read from it. Not thread-safe.</summary>
internal sealed class CountedStream(Stream inner, ByteCount count) : ForwardStream(inner)
{
    private readonly Stream _inner = inner;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = _inner.Read(buffer);
        count.Add(read);
        return read;
    }
}
