using Stance.Cli.Resuming;

namespace Stance.Cli.Tests.Resuming;

public sealed class Crc32CTests
{
    // The check value of the algorithm's catalogues.
    [Fact]
    public void The_sum_is_that_of_the_standard_however_the_bytes_come()
    {
        byte[] digits = "123456789"u8.ToArray();
        Assert.Equal(0xE3069283, Crc32C.End(Crc32C.Add(Crc32C.Start, digits)));
        for (int cut = 0; cut <= digits.Length; cut++)
        {
            Assert.Equal(0xE3069283, Crc32C.End(Crc32C.Add(Crc32C.Add(Crc32C.Start, digits.AsSpan(0, cut)), digits.AsSpan(cut))));
        }
    }
}
