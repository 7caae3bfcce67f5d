using System.Buffers;
using System.Buffers.Text;

namespace Stance.Cli.Writers;

/// <summary>Writes numbers with four decimals, digit for digit as the framework's format 'F4' does.</summary>
internal static class FourDecimals
{
    /// <summary>The most bytes of a number: a double has up to 309 digits before the point.</summary>
    public const int Longest = 336;

    private const int Scale = 10_000;
    private const double LargestQuick = 1000;

    // A product of doubles below 10⁷ is off by less than 10⁻⁹; only nearer to a half must the exact digits be looked at.
    private const double Doubt = 1e-6;

    private static readonly StandardFormat Exact = new('F', 4);

    /// <summary>Writes a number.</summary>
    /// <returns>The bytes written.</returns>
    public static int Format(double value, Span<byte> bytes)
    {
        // Most sentences quote nothing. The negative zero has a sign.
        if (BitConverter.DoubleToInt64Bits(value) == 0)
        {
            "0.0000"u8.CopyTo(bytes);
            return 6;
        }

        double scaled = value * Scale;
        int whole = (int)scaled;
        double rest = scaled - whole;
        bool quick = value is > 0 and < LargestQuick && Math.Abs(rest - 0.5) > Doubt;
        if (!quick)
        {
            Utf8Formatter.TryFormat(value, bytes, out int written, Exact);
            return written;
        }

        whole += rest > 0.5 ? 1 : 0;
        int length = 0;
        (int units, int decimals) = Math.DivRem(whole, Scale);
        if (units >= 10)
        {
            Utf8Formatter.TryFormat(units, bytes, out length);
        }
        else
        {
            bytes[length++] = (byte)('0' + units);
        }

        bytes[length++] = (byte)'.';
        for (int power = Scale / 10; power > 0; power /= 10)
        {
            bytes[length++] = (byte)('0' + (decimals / power % 10));
        }

        return length;
    }
}
