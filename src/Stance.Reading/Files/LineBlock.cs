using System.Buffers;

namespace Stance.Reading.Files;

/// <summary>Some whole lines of a file, as bytes in a rented buffer. To be given back once.</summary>
internal sealed class LineBlock(byte[] buffer, int length)
{
    /// <summary>The lines, each with its '\n' but maybe the file's last.</summary>
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <summary>Gives the buffer back; the bytes are then somebody else's.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(buffer);
}
