using System.Buffers.Binary;

namespace Stance.Models;

/// <summary>Steps through a model file's payload; every length is checked before it is believed.</summary>
internal ref struct ModelFileReader(ReadOnlySpan<byte> payload, string path)
{
    private readonly ReadOnlySpan<byte> _payload = payload;
    private int _at;

    /// <summary>The file's name, for messages.</summary>
    public string Path { get; } = path;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(sizeof(int)));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(sizeof(ulong)));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(ReadBytes(sizeof(double)));

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count < 0 || count > _payload.Length - _at)
        {
            throw Damaged($"{count} bytes named where {_payload.Length - _at} are left");
        }

        _at += count;
        return _payload.Slice(_at - count, count);
    }

    /// <summary>Bytes of <paramref name="count"/> items of <paramref name="size"/> each.</summary>
    public ReadOnlySpan<byte> ReadBytes(int count, int size) => (long)count * size > int.MaxValue ? ReadBytes(-1) : ReadBytes(count * size);

    public T[] ReadArray<T>(int length)
        where T : struct
    {
        int found = ReadInt32();
        if (found != length)
        {
            throw Damaged($"an array of {found} numbers where {length} belong");
        }

        var values = new T[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = typeof(T) == typeof(double)
                ? (T)(object)ReadDouble()
                : (T)(object)BinaryPrimitives.ReadSingleLittleEndian(ReadBytes(sizeof(float)));
        }

        return values;
    }

    public readonly void End()
    {
        if (_at != _payload.Length)
        {
            throw Damaged($"{_payload.Length - _at} bytes too many");
        }
    }

    public readonly ModelFormatException Damaged(string what) => new(Path, $"the model is damaged: {what}", "the bytes that stance-train wrote");
}
