using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class IntervalTests
{
    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.3027)]
    [InlineData(4, 2.7764)]
    [InlineData(10, 2.2281)]
    [InlineData(30, 2.0423)]
    [InlineData(1_000_000, 1.9600)]
    public void Students_t_is_that_of_the_tables(double degrees, double t) => Assert.Equal(t, StudentT.Quantile(0.95, degrees), 0.0001);

    [Fact]
    public void Of_ten_sentences_none_seen_leaves_a_share_of_up_to_31_percent() => Assert.Equal(0.3085, BootstrapInterval.LargestUnseen(10), 4);

    [Fact]
    public void A_mean_of_equal_documents_has_the_textbook_interval()
    {
        // Documents' mean scores .1 .2 .3 .4 .5: mean .3, standard error √(.025 / 5), t of 4 degrees 2.776.
        ToneTally[] units = [.. Enumerable.Range(1, 5).Select(i => new ToneTally(10, new StanceVector(10, 0, 0), new StanceVector(10, 0, 0), i))];
        (double low, double high) = new ToneResamples(units, null, 20_000, new SeededRandom(1)).MeanBias().Interval();
        double half = 2.776 * Math.Sqrt(0.025 / 5);
        Assert.Equal(0.3 - half, low, 0.005);
        Assert.Equal(0.3 + half, high, 0.005);
    }

    [Fact]
    public void A_share_of_which_nothing_was_seen_is_not_certainly_0()
    {
        ToneTally[] units = [.. Enumerable.Range(0, 5).Select(_ => new ToneTally(10, new StanceVector(10, 0, 0), new StanceVector(9, 1, 0), 1))];
        ResampledValue share = new ToneResamples(units, null, 100, new SeededRandom(1)).RawShare(StanceLabel.Editorial);
        (double low, double high) = share.Interval();
        Assert.Equal(0, low);
        // 50 sentences in tens that are alike by 0.2 count as 50 / 2.8.
        Assert.Equal(BootstrapInterval.LargestUnseen(50 / 2.8), high, 6);
        Assert.Equal(high, share.DifferenceInterval(share, paired: false).High, 0.06);
    }

    [Fact]
    public void A_single_unit_tells_nothing_of_how_units_vary()
    {
        ResampledValue share = new ToneResamples([new ToneTally(1, new StanceVector(0, 1, 0), new StanceVector(0, 1, 0), .5)], null, 50, new SeededRandom(1)).RawShare(StanceLabel.Editorial);
        Assert.Equal((0, 1), share.Interval());
    }

    [Fact]
    public void Uncertain_errors_of_the_classifier_widen_what_is_corrected()
    {
        ToneTally[] units = [.. Enumerable.Range(0, 40).Select(i => new ToneTally(10, new StanceVector(7 - (i % 3), 3 + (i % 3), 0), new StanceVector(6 - (i % 3), 4 + (i % 3), 0), 4))];
        double Width(int documents)
        {
            ValidationSample validation = ValidationSample.Draw(MadeUpTone.Validation(documents, 1, 2), 500, new SeededRandom(2))!;
            (double low, double high) = new ToneResamples(units, validation, 500, new SeededRandom(3)).CorrectedShare(StanceLabel.Editorial)!.Interval();
            return high - low;
        }

        Assert.True(Width(3) > 1.3 * Width(200), $"{Width(3)} {Width(200)}");
    }

    [Fact]
    public void One_validation_document_leaves_the_corrected_share_open()
    {
        ValidationSample validation = ValidationSample.Draw(MadeUpTone.Validation(1, 1, 2), 50, new SeededRandom(2))!;
        ToneTally[] units = [.. Enumerable.Range(0, 6).Select(i => new ToneTally(10, new StanceVector(5 + i % 2, 5 - i % 2, 0), new StanceVector(5, 5, 0), 4))];
        Assert.Equal((0, 1), new ToneResamples(units, validation, 50, new SeededRandom(3)).CorrectedShare(StanceLabel.Editorial)!.Interval());
    }

    [Fact]
    public void Equal_streams_draw_alike_and_as_many_units_as_there_are()
    {
        ToneTally[] units = [.. Enumerable.Range(0, 7).Select(i => new ToneTally(1 << i, default, default, i))];
        ToneTally[] first = ClusterBootstrap.Resample(units, 50, new SeededRandom(4, 2));
        Assert.Equal(first, ClusterBootstrap.Resample(units, 50, new SeededRandom(4, 2)));
        Assert.NotEqual(first, ClusterBootstrap.Resample(units, 50, new SeededRandom(4, 3)));
        Assert.Equal(7, ClusterBootstrap.Resample([.. units.Select(_ => new ToneTally(1, default, default, 0))], 1, new SeededRandom(1))[0].Sentences);
    }
}
