using Stance.Cli.Reports;

namespace Stance.Cli.Tests.Reports;

public class ReportNumbersTests
{
    [Theory]
    [InlineData(0.344, "34%")]
    [InlineData(0.0994, "9.9%")]
    [InlineData(0.0996, "10%")]
    [InlineData(0, "0%")]
    [InlineData(1, "100%")]
    public void Small_percentages_have_a_decimal(double share, string text) => Assert.Equal(text, ReportNumbers.Percent(share));

    [Theory]
    [InlineData(12.4, 0, "+12")]
    [InlineData(-12.4, 0, "\u221212")]
    [InlineData(0.4, 0, "0")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.06, 1, "\u22120.1")]
    public void Signs_are_true_and_never_stand_before_zero(double value, int decimals, string text) => Assert.Equal(text, ReportNumbers.Signed(value, decimals));

    [Theory]
    [InlineData(0.00004, "< 0.001")]
    [InlineData(0.0314, "0.031")]
    [InlineData(1, "1")]
    public void Small_p_values_are_bounds(double p, string text) => Assert.Equal(text, ReportNumbers.P(p));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.25, "50%")]
    [InlineData(0.7, "100%")]
    [InlineData(-1, "0%")]
    public void Places_stay_on_the_axis(double value, string place) => Assert.Equal(place, ReportNumbers.Place(value, 0, 0.5));

    [Theory]
    [InlineData(1, "1 document")]
    [InlineData(12408, "12,408 documents")]
    [InlineData(0, "0 documents")]
    public void Counts_agree_with_their_noun(int count, string text) => Assert.Equal(text, ReportNumbers.Count(count, "document"));
}
