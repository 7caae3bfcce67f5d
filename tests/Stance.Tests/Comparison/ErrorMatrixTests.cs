using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class ErrorMatrixTests
{
    [Fact]
    public void Of_documents_of_one_stance_rows_are_means_with_five_right_sentences_beside_them()
    {
        ErrorMatrix matrix = ErrorMatrix.Of([35, 0, 0, 0, 15, 0, 0, 0, 0], [20, 10, 5, 0, 15, 0, 0, 0, 0]);
        Assert.Equal((25 / 40.0, 10 / 40.0, 5 / 40.0), (Math.Round(matrix.Neutral.Neutral, 12), matrix.Neutral.Editorial, matrix.Neutral.Reader));
        Assert.Equal(1, matrix.Editorial.Editorial, 12);
    }

    [Fact]
    public void Pages_that_are_told_better_the_purer_they_are_have_the_rows_of_pure_ones()
    {
        // Pages of 10 with 0, 3 and 9 editorial sentences, of which 1, 3.4 and 8.2 are called so: r = 0.1 + 0.8 s.
        var sums = new double[ClassifierErrors.Length];
        foreach (int editorial in new[] { 0, 3, 9 })
        {
            double called = 1 + (0.8 * editorial);
            var document = new ValidationDocument
            {
                Counts = [10 - editorial, 0, 0, 0, editorial, 0, 0, 0, 0],
                Probabilities = [10 - called, 0, 0, 0, called, 0, 0, 0, 0],
                BiasCounts = [10 - editorial, editorial],
                BiasScores = [called, 0],
            };
            for (int copies = 0; copies < 10_000; copies++)
            {
                ClassifierErrors.AddTo(sums, document);
            }
        }

        var errors = new ClassifierErrors(sums);
        Assert.Equal(0.1, errors.Probabilities.Neutral.Editorial, 3);
        Assert.Equal(0.9, errors.Probabilities.Editorial.Editorial, 3);
        Assert.Equal(0.1, errors.BiasOfUnbiased, 3);
        Assert.Equal(0.9, errors.BiasOfBiased, 3);
        Assert.Equal(new StanceVector(180_000, 120_000, 0), errors.Gold);
    }

    [Fact]
    public void A_stance_without_validation_counts_as_always_recognised() =>
        Assert.Equal(new StanceVector(0, 0, 1), ErrorMatrix.Of(new double[9], new double[9]).Reader);

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
