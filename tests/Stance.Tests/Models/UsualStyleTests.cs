using Stance.Features;
using Stance.Models;

namespace Stance.Tests.Models;

public class UsualStyleTests
{
    [Fact]
    public void The_distance_is_the_mean_squared_deviation_in_units_of_what_so_many_sentences_vary()
    {
        // Every cue has mean 1, variance 0.5 between articles and 2 within: of four sentences 1 in all.
        UsualStyle style = Style(0.5, 2);
        Assert.Equal(0, style.Distance(Sums(4), 4), 12);
        Assert.Equal(1, style.Distance(Sums(8), 4), 12);
        Assert.Equal(4, style.Distance(Sums(12), 4), 12);
    }

    [Fact]
    public void One_cue_alone_makes_no_page_unusual()
    {
        double[] sums = Sums(4);
        sums[7] = 1e6;
        Assert.Equal(UsualStyle.MostOfOneCue / StyleCues.Count, Style(0.5, 2).Distance(sums, 4), 12);
    }

    [Fact]
    public void Cues_that_never_vary_say_nothing() => Assert.Equal(0, Style(0, 0).Distance(Sums(40), 4));

    [Fact]
    public void A_style_must_be_complete_and_in_range()
    {
        double[] cues = new double[StyleCues.Count];
        Assert.Throws<ArgumentException>(() => new UsualStyle(cues, cues, [1], 3));
        Assert.Throws<ArgumentException>(() => new UsualStyle(cues, cues, cues, 0));
        Assert.Throws<ArgumentException>(() => new UsualStyle(cues, [.. cues.Select(_ => -1.0)], cues, 3));
        Assert.Throws<ArgumentException>(() => new UsualStyle([.. cues.Select(_ => double.NaN)], cues, cues, 3));
    }

    internal static UsualStyle Style(double between, double within)
    {
        double[] Of(double value) => [.. Enumerable.Repeat(value, StyleCues.Count)];
        return new UsualStyle(Of(1), Of(between), Of(within), 3);
    }

    private static double[] Sums(double each) => [.. Enumerable.Repeat(each, StyleCues.Count)];
}
