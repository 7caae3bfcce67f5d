using System.Globalization;
using System.Text;
using Stance.Cli.Writers;

namespace Stance.Cli.Tests.Writers;

public class FourDecimalsTests
{
    [Fact]
    public void Every_boundary_between_two_numbers_is_rounded_as_the_framework_rounds_it()
    {
        for (int i = 0; i <= 20_000; i++)
        {
            double half = i / 20_000.0;
            AssertSame(half);
            AssertSame(Math.BitIncrement(half));
            AssertSame(Math.BitDecrement(half));
            AssertSame(half + 1e-12);
            AssertSame(half - 1e-12);
        }
    }

    [Fact]
    public void Numbers_that_are_exactly_between_two_are_rounded_as_the_framework_rounds_them()
    {
        // Only odd multiples of 1/32 and their like end in a 5 at the fifth decimal and nothing behind it.
        for (int denominator = 2; denominator <= 1 << 20; denominator *= 2)
        {
            for (int i = 1; i < Math.Min(denominator, 4096); i++)
            {
                AssertSame((double)i / denominator);
            }
        }
    }

    [Fact]
    public void Any_number_is_written_as_the_framework_writes_it()
    {
        var random = new Random(3);
        for (int i = 0; i < 200_000; i++)
        {
            AssertSame(random.NextDouble());
            AssertSame(random.NextDouble() * Math.Pow(10, random.Next(-6, 6)));
            AssertSame(BitConverter.Int64BitsToDouble(random.NextInt64()));
        }

        Array.ForEach([0, -0.0, 1, -1, 9.99995, 99.99995, 999.99995, 1000, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity], AssertSame);
    }

    private static void AssertSame(double value)
    {
        Span<byte> bytes = stackalloc byte[FourDecimals.Longest];
        Assert.Equal(value.ToString("F4", CultureInfo.InvariantCulture), Encoding.UTF8.GetString(bytes[..FourDecimals.Format(value, bytes)]));
    }
}
