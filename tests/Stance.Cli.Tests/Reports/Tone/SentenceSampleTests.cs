using Stance.Cli.Reports.Tone;

namespace Stance.Cli.Tests.Reports.Tone;

public class SentenceSampleTests
{
    [Fact]
    public void A_sample_is_spread_evenly_and_the_same_each_time()
    {
        int[] all = [.. Enumerable.Range(0, 100)];

        Assert.Equal([10, 30, 50, 70, 90], SentenceSample.Spread(all, 5));
        Assert.Equal(SentenceSample.Spread(all, 7), SentenceSample.Spread(all, 7));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public void What_fits_is_taken_whole(int count)
    {
        int[] all = [.. Enumerable.Range(0, count)];

        Assert.Equal(all, SentenceSample.Spread(all, 5));
    }

    [Fact]
    public void No_sentence_is_taken_twice()
    {
        for (int count = 1; count < 60; count++)
        {
            IReadOnlyList<int> sample = SentenceSample.Spread([.. Enumerable.Range(0, count)], 12);
            Assert.Equal(sample.Distinct(), sample);
        }
    }
}
