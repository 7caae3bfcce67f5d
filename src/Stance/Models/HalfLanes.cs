using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Models;

/// <summary>Half-precision numbers of a model file, three side by side, as a vector; and whether numbers are finite at all.</summary>
/// <remarks>In vectors of 128 bits, which ahead-of-time compilation has code for: a start reads a million of them. Stateless.</remarks>
internal static class HalfLanes
{
    /// <summary>Numbers to a vector; its last lane is 0.</summary>
    public const int Count = 3;

    /// <summary>Bytes of those numbers.</summary>
    public const int Size = Count * sizeof(ushort);

    private const uint Exponent = 0x7C00;
    private const uint Magnitude = 0x7FFF;
    private const int MantissaShift = 13;
    private const uint Rebias = 112u << 23;
    private const uint SmallestNormal = 113u << 23;

    /// <summary>The numbers at the start of some bytes, exactly.</summary>
    /// <param name="bytes">At least <see cref="Size"/>.</param>
    public static Vector128<float> Read(ReadOnlySpan<byte> bytes)
    {
        uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        uint high = BinaryPrimitives.ReadUInt16LittleEndian(bytes[sizeof(uint)..]);
        return Widen(Vector128.Create(low & 0xFFFF, low >> 16, high, 0));
    }

    /// <summary>Whether no number is infinite or NaN.</summary>
    public static bool AllFinite(ReadOnlySpan<float> numbers)
    {
        // Both stay NaN when multiplied by 0.
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (Vector128<float> part in MemoryMarshal.Cast<float, Vector128<float>>(numbers))
        {
            sum += part * Vector128<float>.Zero;
        }

        float rest = 0;
        foreach (float number in numbers[^(numbers.Length % Vector128<float>.Count)..])
        {
            rest += number * 0;
        }

        return Vector128.Sum(sum) + rest == 0;
    }

    // A subnormal half is a normal single: the mantissa behind the smallest normal half's, less that.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Widen(Vector128<uint> halves)
    {
        Vector128<uint> exponents = halves & Vector128.Create(Exponent);
        Vector128<uint> bits = (halves & Vector128.Create(Magnitude)) << MantissaShift;
        Vector128<uint> normal = bits + Vector128.Create(Rebias);
        Vector128<uint> subnormal = ((bits + Vector128.Create(SmallestNormal)).AsSingle() - Vector128.Create(SmallestNormal).AsSingle()).AsUInt32();
        Vector128<uint> infinite = normal + Vector128.Create(Rebias);
        Vector128<uint> value = Vector128.ConditionalSelect(Vector128.Equals(exponents, Vector128<uint>.Zero), subnormal, normal);
        value = Vector128.ConditionalSelect(Vector128.Equals(exponents, Vector128.Create(Exponent)), infinite, value);
        return (value | ((halves & Vector128.Create(Magnitude + 1)) << 16)).AsSingle();
    }
}
