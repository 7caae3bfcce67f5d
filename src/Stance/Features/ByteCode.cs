using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>A byte for each character of a short text, so that sixteen of them are one vector to compare and to hash.</summary>
/// <remarks>
/// ASCII and Latin-1 stand for themselves; the dashes and quotation marks of General Punctuation take the bytes of the
/// control characters between the two. Two texts with one code are one text. Texts with other characters have none.
/// </remarks>
internal static class ByteCode
{
    /// <summary>The most characters of a text with a code.</summary>
    public const int Longest = 16;

    private const ushort FirstControl = 0x80;
    private const ushort Controls = 0x20;
    private const ushort FirstMark = 0x2010;

    /// <summary>The code of a text.</summary>
    /// <param name="text">It begins here; <see cref="Longest"/> characters can be read.</param>
    /// <param name="length">1 to <see cref="Longest"/>.</param>
    /// <param name="code">A byte for each character, zeros behind them.</param>
    /// <returns>Whether it has one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryEncode(ref readonly char text, int length, out Vector128<byte> code)
    {
        Vector256<ushort> c = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text)));
        c &= Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length));
        Vector256<ushort> marks = Vector256.LessThan(c - Vector256.Create(FirstMark), Vector256.Create(Controls));
        Vector256<ushort> bytes = Vector256.ConditionalSelect(marks, c - Vector256.Create((ushort)(FirstMark - FirstControl)), c);
        Vector256<ushort> strange = Vector256.GreaterThan(bytes, Vector256.Create((ushort)0xFF)) | Vector256.LessThan(c - Vector256.Create(FirstControl), Vector256.Create(Controls));
        code = Vector128.Narrow(bytes.GetLower(), bytes.GetUpper());

        // NUL means that the text has ended.
        uint ended = Vector128.Equals(code, Vector128<byte>.Zero).ExtractMostSignificantBits();
        return strange == Vector256<ushort>.Zero && ended == (ushort)(0xFFFF << length);
    }

    /// <summary>A hash of a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="bits">Of the hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hash(Vector128<byte> code, int bits)
    {
        Vector128<ulong> two = code.AsUInt64();
        ulong hash = (two[0] * 0x9E3779B97F4A7C15) ^ (two[1] * 0xC2B2AE3D27D4EB4F);
        return (int)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> (64 - bits));
    }
}
