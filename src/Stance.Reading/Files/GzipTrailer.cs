using System.Buffers.Binary;

namespace Stance.Reading.Files;

/// <summary>Checks a gzip file's trailer (RFC 1952, section 2.3.1), because the framework's reader takes a file cut short for a whole one.</summary>
internal static class GzipTrailer
{
    private const int TrailerLength = 8;
    private const int ShortestFile = 18;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];

    /// <summary>Throws unless the last member's checksum and length are those of the text's end.</summary>
    /// <exception cref="InputFormatException">The file was cut short.</exception>
    public static void Check(string path, ReadOnlySpan<byte> unpacked)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        bool whole = file.Length >= ShortestFile;
        if (whole)
        {
            file.Seek(-TrailerLength, SeekOrigin.End);
            file.ReadExactly(trailer);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]);
            whole = length <= unpacked.Length && Crc32(unpacked[^(int)length..]) == BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        }

        if (!whole)
        {
            throw new InputFormatException("not a valid gzip file, or one that was cut short");
        }
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Entry(uint n)
    {
        for (int i = 0; i < 8; i++)
        {
            n = (n & 1) == 0 ? n >> 1 : 0xEDB88320 ^ (n >> 1);
        }

        return n;
    }
}
