using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using Stance.Models;

namespace Stance.Tests.Models;

/// <summary>Half-precision numbers as the framework reads them.</summary>
public class HalfLanesTests
{
    [Fact]
    public void Every_half_is_read_as_the_framework_reads_it_in_every_lane()
    {
        var bytes = new byte[HalfLanes.Size];
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            for (int lane = 0; lane < HalfLanes.Count; lane++)
            {
                Array.Clear(bytes);
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(lane * 2), (ushort)bits);
                float expected = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
                Vector128<float> read = HalfLanes.Read(bytes);
                Assert.True(float.IsNaN(expected) ? float.IsNaN(read[lane]) : BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(read[lane]), $"{bits:x4}: {read[lane]}, not {expected}");
                Assert.Equal(BitConverter.SingleToInt32Bits(float.IsNaN(expected) ? 0 : Math.Abs(expected)), BitConverter.SingleToInt32Bits(Math.Abs(float.IsNaN(expected) ? 0 : Vector128.Sum(read))));
            }
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void What_is_not_finite_is_found_wherever_it_stands(float bad)
    {
        for (int length = 0; length < 20; length++)
        {
            var numbers = new float[length];
            Array.Fill(numbers, float.MaxValue);
            Assert.True(HalfLanes.AllFinite(numbers));
            for (int i = 0; i < length; i++)
            {
                numbers[i] = bad;
                Assert.False(HalfLanes.AllFinite(numbers), $"{i} of {length}");
                numbers[i] = -1;
            }
        }
    }
}
