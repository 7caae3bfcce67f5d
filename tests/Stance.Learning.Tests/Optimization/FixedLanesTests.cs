using Stance.Learning.Optimization;

namespace Stance.Learning.Tests.Optimization;

public class FixedLanesTests
{
    [Fact]
    public void Sums_have_the_bits_of_sixteen_scalar_lanes_at_every_length()
    {
        for (int length = 0; length <= 100; length++)
        {
            (double[] a, double[] b) = (Numbers(length, 1), Numbers(length, 2));
            SameBits(ScalarSum(length, i => a[i] * b[i]), FixedLanes.Dot(a, b));
            SameBits(ScalarSum(length, i => a[i] * Math.Abs(b[i])), FixedLanes.DotMagnitude(a, b));
        }
    }

    [Fact]
    public void Element_by_element_results_have_the_bits_of_a_scalar_loop_at_every_length()
    {
        for (int length = 0; length <= 37; length++)
        {
            (double[] a, double[] b) = (Numbers(length, 3), Numbers(length, 4));
            var target = new double[length];
            FixedLanes.AddScaled(a, 0.3, b, target);
            SameBits([.. a.Select((x, i) => x + (0.3 * b[i]))], target);
            FixedLanes.Subtract(a, b, target);
            SameBits([.. a.Select((x, i) => x - b[i])], target);
            FixedLanes.Scale(a, -0.7, target);
            SameBits([.. a.Select(x => -0.7 * x)], target);
            FixedLanes.AddScaled(a, 0.3, b, a);
            FixedLanes.Scale(b, 3, b);
            SameBits([.. Numbers(length, 3).Select((x, i) => x + (0.3 * Numbers(length, 4)[i]))], a);
            SameBits([.. Numbers(length, 4).Select(x => 3 * x)], b);
        }
    }

    [Fact]
    public void Vectors_of_different_lengths_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedLanes.Dot(new double[17], new double[16]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedLanes.DotMagnitude(new double[3], new double[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedLanes.AddScaled(new double[4], 1, new double[4], new double[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedLanes.AddScaled(new double[4], 1, new double[3], new double[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedLanes.Subtract(new double[4], new double[3], new double[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedLanes.Scale(new double[4], 1, new double[5]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(BlockedVectors.BlockLength)]
    [InlineData((3 * BlockedVectors.BlockLength) + 7)]
    public void Blocks_are_summed_in_order_on_any_number_of_threads(int length)
    {
        (double[] a, double[] b) = (Numbers(length, 5), Numbers(length, 6));
        double expected = 0;
        for (int start = 0; start < length; start += BlockedVectors.BlockLength)
        {
            int count = Math.Min(BlockedVectors.BlockLength, length - start);
            int first = start;
            expected += ScalarSum(count, i => a[first + i] * b[first + i]);
        }

        foreach (int threads in new[] { 1, 8 })
        {
            SameBits(expected, new BlockedVectors(threads).Dot(a, b));
        }
    }

    [Fact]
    public void An_update_with_its_product_is_the_update_and_then_the_product()
    {
        const int Length = (2 * BlockedVectors.BlockLength) + 3;
        (double[] once, double[] twice, double[] step, double[] other) = (Numbers(Length, 7), Numbers(Length, 7), Numbers(Length, 8), Numbers(Length, 9));
        var vectors = new BlockedVectors(8);
        double product = vectors.AddScaledThenDot(once, -0.1, step, other);
        vectors.AddScaled(twice, -0.1, step, twice);
        SameBits(twice, once);
        SameBits(vectors.Dot(twice, other), product);
    }

    private static double ScalarSum(int length, Func<int, double> term)
    {
        var lanes = new double[16];
        int whole = length - (length % 16);
        for (int i = 0; i < whole; i++)
        {
            lanes[i % 16] += term(i);
        }

        var four = new double[4];
        for (int i = 0; i < 4; i++)
        {
            four[i] = (lanes[i] + lanes[4 + i]) + (lanes[8 + i] + lanes[12 + i]);
        }

        double sum = (four[0] + four[1]) + (four[2] + four[3]);
        for (int i = whole; i < length; i++)
        {
            sum += term(i);
        }

        return sum;
    }

    private static double[] Numbers(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 6)))];
    }

    private static void SameBits(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));

    private static void SameBits(double[] expected, double[] actual) =>
        Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), actual.Select(BitConverter.DoubleToInt64Bits));
}
