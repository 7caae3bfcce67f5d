using System.Buffers;
using System.Text.Unicode;

namespace Stance.Reading.Files;

/// <summary>Finds what in bytes is no text in UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>What is wrong with the first byte that is no text; null if all is text.</summary>
    /// <param name="bytes">Whole characters.</param>
    /// <param name="offset">Where they stand in the file.</param>
    /// <param name="first">The place of that byte; their number if there is none.</param>
    public static InputFormatException? Find(ReadOnlySpan<byte> bytes, long offset, out int first)
    {
        int zero = bytes.IndexOf((byte)0);
        int invalid = Utf8.IsValid(bytes) ? -1 : FirstInvalid(bytes);
        if (zero >= 0)
        {
            first = invalid < 0 ? zero : Math.Min(zero, invalid);
            return Binary();
        }

        first = invalid < 0 ? bytes.Length : invalid;
        return invalid < 0 ? null : Invalid(bytes[invalid], offset + invalid);
    }

    /// <summary>The error of a file that holds NUL bytes.</summary>
    public static InputFormatException Binary() => new("this is a binary file, not text (it holds NUL bytes)");

    /// <summary>The error of a byte that is no UTF-8.</summary>
    public static InputFormatException Invalid(byte value, long offset) =>
        new($"not UTF-8: byte 0x{value:x2} at offset {offset}; save the file as UTF-8, or as UTF-16 with BOM");

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[512];
        int at = 0;
        while (at < bytes.Length)
        {
            OperationStatus status = Utf8.ToUtf16(bytes[at..], chars, out int used, out _, replaceInvalidSequences: false, isFinalBlock: true);
            at += used;
            if (status == OperationStatus.InvalidData)
            {
                break;
            }
        }

        return at;
    }
}
