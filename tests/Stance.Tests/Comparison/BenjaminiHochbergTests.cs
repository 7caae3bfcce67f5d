using Stance.Comparison;

namespace Stance.Tests.Comparison;

public class BenjaminiHochbergTests
{
    [Fact]
    public void Five_values_by_hand()
    {
        // Ranks 2, 1, 5, 3, 4: 5 × .01 / 2 = .025, but rank 1 gives 5 × .005 = .025 too; .03 × 5 / 3 = .05; .045 × 5 / 4 = .05625; .8.
        double[] adjusted = BenjaminiHochberg.Adjust([0.01, 0.005, 0.8, 0.03, 0.045]);

        Assert.Equal([0.025, 0.025, 0.8, 0.05, 0.05625], adjusted.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void A_greater_p_never_gets_a_smaller_one_than_a_lesser()
    {
        double[] adjusted = BenjaminiHochberg.Adjust([0.04, 0.03, 0.039]);

        Assert.Equal([0.04, 0.04, 0.04], adjusted.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void Nothing_above_1_comes_out() => Assert.Equal([1.0, 1.0], BenjaminiHochberg.Adjust([1, 1]));

    [Fact]
    public void An_empty_family_stays_empty() => Assert.Empty(BenjaminiHochberg.Adjust([]));
}
