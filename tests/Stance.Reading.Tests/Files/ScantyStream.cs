using Stance.Reading.Files;

namespace Stance.Reading.Tests.Files;

/// <summary>Gives a few bytes at a time, and may fail at its end.</summary>
internal sealed class ScantyStream(byte[] bytes, int step) : ForwardStream(Null)
{
    private int _given;

    public bool Fails { get; init; }

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(step, buffer.Length), bytes.Length - _given);
        if (count == 0 && Fails)
        {
            throw new IOException("gone");
        }

        bytes.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
