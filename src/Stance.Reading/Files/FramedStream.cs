namespace Stance.Reading.Files;

/// <summary>A stream with some bytes of ours before its first and behind its last. Not thread-safe.</summary>
internal sealed class FramedStream(byte[] before, Stream inner, byte[] behind) : ForwardStream(inner)
{
    private readonly Stream _inner = inner;
    private int _givenBefore;
    private int _givenBehind;

    /// <summary>Whether the inner stream held anything.</summary>
    public bool HasContent { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = Give(before, ref _givenBefore, buffer);
        if (read == 0 && _givenBehind == 0)
        {
            read = _inner.Read(buffer);
            HasContent |= read > 0;
        }

        return read > 0 ? read : Give(behind, ref _givenBehind, buffer);
    }

    private static int Give(byte[] bytes, ref int given, Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, bytes.Length - given);
        bytes.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }
}
