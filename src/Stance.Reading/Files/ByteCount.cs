namespace Stance.Reading.Files;

/// <summary>How many bytes of the input were read from where they lie, packed ones as they are packed. Thread-safe.</summary>
public sealed class ByteCount
{
    private long _bytes;

    /// <summary>So many so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Counts some more.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
