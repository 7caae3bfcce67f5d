using Stance.Pages;

namespace Stance.Tests.Pages;

public class TextSpanTests
{
    [Fact]
    public void The_end_is_exclusive() => Assert.Equal("bc", new TextSpan(1, 2).In("abcd").ToString());

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(int.MaxValue, 1)]
    public void A_span_that_cannot_be_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, length));

    [Fact]
    public void Trimming_leaves_out_white_space_at_both_ends() => Assert.Equal(new TextSpan(2, 3), new TextSpan(0, 6).Trim("  a b "));
}
