using Stance.Comparison;

namespace Stance.Tests.Comparison;

public class ErrorMatrixTests
{
    [Fact]
    public void Rows_are_means_over_gold_sentences_with_five_right_ones_beside_them()
    {
        ErrorMatrix matrix = ErrorMatrix.Of([20, 10, 5, 0, 15, 0, 0, 0, 0], new StanceVector(35, 15, 0));
        Assert.Equal(new StanceVector(25 / 40.0, 10 / 40.0, 5 / 40.0), matrix.Neutral);
        Assert.Equal(new StanceVector(0, 1, 0), matrix.Editorial);
    }

    [Fact]
    public void A_stance_without_validation_counts_as_always_recognised() =>
        Assert.Equal(new StanceVector(0, 0, 1), ErrorMatrix.Of(new double[9], default).Reader);

    [Fact]
    public void A_classifier_that_never_errs_has_condition_number_1_and_a_useless_one_an_infinite_one()
    {
        Assert.Equal(1, Matrix(1, 0, 0, 0, 1, 0, 0, 0, 1).ConditionNumber);
        Assert.Equal(double.PositiveInfinity, Matrix(.5, .3, .2, .5, .3, .2, 0, 0, 1).ConditionNumber);
    }

    [Fact]
    public void The_condition_number_of_two_stances_mixed_up_is_what_one_reckons_by_hand()
    {
        // [.8 .2; .2 .8] has the inverse [4 -1; -1 4] / 3: norms 1 and 5/3.
        Assert.Equal(5.0 / 3, Matrix(.8, .2, 0, .2, .8, 0, 0, 0, 1).ConditionNumber, 12);
    }

    [Fact]
    public void Unmixing_a_mix_gives_the_shares_that_were_mixed()
    {
        ErrorMatrix matrix = Matrix(.7, .2, .1, .15, .8, .05, .1, .3, .6);
        StanceVector mix = (matrix.Neutral * .5) + (matrix.Editorial * .7) + (matrix.Reader * -.2);
        StanceVector shares = matrix.Unmix(mix);
        Assert.Equal(.5, shares.Neutral, 12);
        Assert.Equal(.7, shares.Editorial, 12);
        Assert.Equal(-.2, shares.Reader, 12);
    }

    internal static ErrorMatrix Matrix(params double[] m) => new(new StanceVector(m[0], m[1], m[2]), new StanceVector(m[3], m[4], m[5]), new StanceVector(m[6], m[7], m[8]));
}
