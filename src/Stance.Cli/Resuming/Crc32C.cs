using System.Buffers.Binary;
using System.Numerics;

namespace Stance.Cli.Resuming;

/// <summary>CRC-32C (Castagnoli; RFC 3720, B.4) over bytes that come piece by piece: finds what a loss of power or a failing disk made of a file.</summary>
internal static class Crc32C
{
    /// <summary>Where a sum starts.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>The sum some bytes further.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte b in bytes)
        {
            sum = BitOperations.Crc32C(sum, b);
        }

        return sum;
    }

    /// <summary>The sum as it is written down.</summary>
    public static uint End(uint sum) => ~sum;
}
