using Stance.Learning.Metrics;

namespace Stance.Learning.Tests.Metrics;

public class KrippendorffAlphaTests
{
    [Fact]
    public void The_textbooks_binary_example_gives_its_value()
    {
        // Krippendorff, 'Computing Krippendorff's alpha-reliability', section A: ten units, two readers, alpha 0.095.
        int[] a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        int[] b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        Assert.Equal(0.095, KrippendorffAlpha.Nominal(a.Zip(b, (x, y) => ((int?)x, (int?)y))), 3);
    }

    [Fact]
    public void The_textbooks_nominal_example_gives_its_value()
    {
        // Section B: twelve units, two readers, five categories a to e, alpha 0.692.
        int?[] x = [.. "aabbdcccedda".Select(c => (int?)c)];
        int?[] y = [.. "babbbcccedd".Append('d').Select(c => (int?)c)];
        Assert.Equal(0.692, KrippendorffAlpha.Nominal(x.Zip(y)), 3);
    }

    [Fact]
    public void Full_agreement_is_one_and_none_is_below_nought()
    {
        Assert.Equal(1, KrippendorffAlpha.Nominal([(0, 0), (1, 1), (2, 2)]), 12);
        Assert.True(KrippendorffAlpha.Nominal([(0, 1), (1, 0)]) < 0);
        Assert.Equal(1, KrippendorffAlpha.Nominal([(1, 1), (1, 1)]));
    }

    [Fact]
    public void Units_that_one_reader_left_out_do_not_count()
    {
        Assert.Equal(1, KrippendorffAlpha.Nominal([(0, 0), (1, 1), (0, null), (null, 1)]), 12);
        Assert.True(double.IsNaN(KrippendorffAlpha.Nominal([(0, null)])));
    }
}
