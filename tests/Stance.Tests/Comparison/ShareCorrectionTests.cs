using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class ShareCorrectionTests
{
    private const int Many = 1_000_000;

    [Fact]
    public void Adjusted_count_takes_away_what_the_classifier_adds()
    {
        // Forman's formula: (0.45 − 0.1) / (0.8 − 0.1).
        ClassifierErrors errors = Errors(counts: [.9, .1, 0, .2, .8, 0, 0, 0, 1], probabilities: [1, 0, 0, 0, 1, 0, 0, 0, 1]);
        StanceVector shares = new AdjustedCount().Correct(new ToneTally(100, new StanceVector(55, 45, 0), default, 0), [], errors);
        Assert.Equal(0.5, shares.Editorial, 4);
        Assert.Equal(0, shares.Reader, 4);
    }

    [Fact]
    public void Probabilistic_adjusted_count_does_so_with_mean_probabilities()
    {
        ClassifierErrors errors = Errors(counts: [1, 0, 0, 0, 1, 0, 0, 0, 1], probabilities: [.7, .2, .1, .3, .6, .1, .1, .1, .8]);
        StanceVector mean = (new StanceVector(.7, .2, .1) * .5) + (new StanceVector(.3, .6, .1) * .4) + (new StanceVector(.1, .1, .8) * .1);
        StanceVector shares = new ProbabilisticAdjustedCount().Correct(new ToneTally(10, default, mean * 10, 0), [], errors);
        Assert.Equal(.5, shares.Neutral, 4);
        Assert.Equal(.4, shares.Editorial, 4);
        Assert.Equal(.1, shares.Reader, 4);
    }

    [Fact]
    public void Expectation_maximization_finds_the_likeliest_shares()
    {
        var random = new SeededRandom(8);
        var probabilities = new List<LabelProbabilities>();
        for (int i = 0; i < 60; i++)
        {
            (double a, double b, double c) = (1 + random.Next(20), 1 + random.Next(i < 20 ? 20 : 60), 1 + random.Next(9));
            probabilities.Add(new LabelProbabilities(a / (a + b + c), b / (a + b + c), c / (a + b + c)));
        }

        ClassifierErrors errors = Errors(counts: [.9, .1, 0, .2, .8, 0, 0, 0, 1], probabilities: [1, 0, 0, 0, 1, 0, 0, 0, 1], gold: [600, 300, 100]);
        StanceVector found = new ExpectationMaximization().Correct(default, probabilities, errors);
        StanceVector best = LikeliestOnGrid(probabilities, new StanceVector(.6, .3, .1));
        Assert.Equal(best.Neutral, found.Neutral, 0.011);
        Assert.Equal(best.Editorial, found.Editorial, 0.011);
        Assert.Equal(1, found.Sum, 9);
    }

    [Fact]
    public void Expectation_maximization_leaves_out_a_stance_that_validation_lacks()
    {
        ClassifierErrors errors = Errors(counts: [.9, .1, 0, .2, .8, 0, 0, 0, 1], probabilities: [1, 0, 0, 0, 1, 0, 0, 0, 1], gold: [600, 300, 0]);
        StanceVector found = new ExpectationMaximization().Correct(default, [MadeUpTone.Probabilities('R'), MadeUpTone.Probabilities('N')], errors);
        Assert.Equal(0, found.Reader);
        Assert.Equal(1, found.Sum, 9);
    }

    [Fact]
    public void Of_a_stance_without_validation_only_the_false_alarms_go()
    {
        ClassifierErrors errors = Errors(counts: [.8, .1, .1, .1, .8, .1, 0, 0, 0], probabilities: [.8, .1, .1, .1, .8, .1, 0, 0, 0], gold: [Many, Many, 0]);
        Assert.Equal(0, new AdjustedCount().Correct(new ToneTally(100, new StanceVector(60, 30, 10), default, 0), [], errors).Reader, 4);
        Assert.Equal(0.9, new AdjustedCount().Correct(new ToneTally(100, new StanceVector(8, 1, 91), default, 0), [], errors).Reader, 4);
    }

    [Fact]
    public void A_mean_score_half_way_between_that_of_biased_and_unbiased_sentences_means_half()
    {
        ClassifierErrors errors = Errors(counts: [1, 0, 0, 0, 1, 0, 0, 0, 1], probabilities: [1, 0, 0, 0, 1, 0, 0, 0, 1]);
        Assert.Equal(0.5, errors.BiasedShare(0.45), 3);
        Assert.True(errors.TellsBias);
    }

    // Rows as shares of many gold sentences; bias scores 0.2 and 0.7.
    private static ClassifierErrors Errors(double[] counts, double[] probabilities, double[]? gold = null)
    {
        gold ??= [Many, Many, Many];
        return new ClassifierErrors([.. counts.Select((c, i) => c * gold[i / 3]), .. probabilities.Select((p, i) => p * gold[i / 3]), Many, Many, 0.2 * Many, 0.7 * Many]);
    }

    private static StanceVector LikeliestOnGrid(List<LabelProbabilities> probabilities, StanceVector prior)
    {
        StanceVector best = default;
        double most = double.NegativeInfinity;
        for (int n = 1; n < 100; n++)
        {
            for (int e = 1; n + e < 100; e++)
            {
                StanceVector p = new StanceVector(n, e, 100 - n - e) * 0.01;
                double likelihood = probabilities.Sum(x => Math.Log((x.Neutral * p.Neutral / prior.Neutral) + (x.Editorial * p.Editorial / prior.Editorial) + (x.Reader * p.Reader / prior.Reader)));
                (best, most) = likelihood > most ? (p, likelihood) : (best, most);
            }
        }

        return best;
    }
}
