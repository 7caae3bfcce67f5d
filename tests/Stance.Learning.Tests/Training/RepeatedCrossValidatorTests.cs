using Stance.Features;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public class RepeatedCrossValidatorTests
{
    private static readonly TrainingOptions Options = new() { Strengths = [QuestionStrengths.All(1)], Threads = 2, Folds = 3, Ngrams = new NgramSettings { HashBits = 12 } };

    // Some labels are wrong, so that no fold is perfect.
    private static readonly TrainingSet Set = new([.. Rows.Small().Rows.Select((r, i) => i % 7 == 0 ? r with { Stance = (StanceLabel)(((int)r.Stance! + 1) % 3), Biased = !r.Biased } : r)]);
    private static readonly string[] Groups = [.. Set.Rows.Select(r => r.Document)];

    [Fact]
    public void Each_seed_is_a_cross_validation_of_its_own_and_the_first_is_the_one_reported()
    {
        RepeatedCrossValidation repeated = RepeatedCrossValidator.Run(Set, new CrossValidationPlan("topic", Groups, 2), null, Options with { Seed = 5 }, null, default);
        Assert.Equal([5, 6], repeated.Seeds.Select(s => s.Seed));
        CrossValidationCard fifth = CrossValidator.Run(Set, "topic", Groups, null, Options with { Seed = 5 }, null, default);
        CrossValidationCard sixth = CrossValidator.Run(Set, "topic", Groups, null, Options with { Seed = 6 }, null, default);
        Assert.Equal(("topic", 3), (repeated.First.By, repeated.First.Folds));
        Assert.Equal(fifth.Stance!.LogLoss, repeated.First.Stance!.LogLoss);
        Assert.Equal([(fifth.Stance.LogLoss, fifth.Bias!.Auc), (sixth.Stance!.LogLoss, sixth.Bias!.Auc)], repeated.Seeds.Select(s => (s.Stance!.LogLoss, s.Bias!.Auc)));
        Assert.NotEqual(fifth.Stance.LogLoss, sixth.Stance.LogLoss);
    }

    [Fact]
    public void Leaving_one_out_makes_each_group_a_fold()
    {
        var shares = new List<double>();
        RepeatedCrossValidation result = RepeatedCrossValidator.Run(Set, new CrossValidationPlan("document", Groups, 1), null, Options with { LeaveOneOut = true }, new Recorder(shares), default);
        Assert.Equal(10, result.First.Folds);
        Assert.Equal(90, result.First.Stance!.Rows);
        Assert.Equal(Groups.Distinct().Order(StringComparer.Ordinal), result.Groups.Select(g => g.Group));
        Assert.All(result.Groups, g => Assert.Equal((9, 9, null), (g.Rows, g.Stance.Rows, g.Stance.MacroF1)));
        Assert.Equal(result.First.Stance.Accuracy, result.Groups.Average(g => g.Stance.Accuracy!.Value), 3);
        Assert.All(shares, s => Assert.InRange(s, 0, 1));
        Assert.Equal(1, shares.Max(), 12);
    }

    [Fact]
    public void A_row_is_judged_by_a_model_that_saw_nothing_of_its_group()
    {
        // Other labels on a group's own rows change nothing for them, and something for all others.
        IReadOnlyList<Judgement> without = CrossValidator.Judge(Set, Groups, null, Options with { LeaveOneOut = true }, null, default);
        TrainingSet flipped = new([.. Set.Rows.Select(r => r.Document == "ferry" ? r with { Stance = (StanceLabel)(((int)r.Stance! + 1) % 3), Biased = !r.Biased } : r)]);
        IReadOnlyList<Judgement> after = CrossValidator.Judge(flipped, Groups, null, Options with { LeaveOneOut = true }, null, default);
        int[] ferry = [.. Enumerable.Range(0, Groups.Length).Where(i => Groups[i] == "ferry")];
        Assert.Equal(ferry.Select(i => (without[i].Probabilities, without[i].Bias)), ferry.Select(i => (after[i].Probabilities, after[i].Bias)));
        Assert.NotEqual(without.Select(j => j.Bias), after.Select(j => j.Bias));
    }

    [Fact]
    public void No_seed_and_a_seed_beyond_the_integers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatedCrossValidator.Run(Set, new CrossValidationPlan("document", Groups, 0), null, Options, null, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatedCrossValidator.Run(Set, new CrossValidationPlan("document", Groups, 2), null, Options with { Seed = int.MaxValue }, null, default));
    }

    private sealed class Recorder(List<double> shares) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (shares)
            {
                shares.Add(value);
            }
        }
    }
}
