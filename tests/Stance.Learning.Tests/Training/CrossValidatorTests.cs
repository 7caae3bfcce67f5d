using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public class CrossValidatorTests
{
    private static readonly TrainingOptions Options = new()
    {
        Threads = 1,
        Folds = 3,
        Ngrams = new NgramSettings { HashBits = 12 },
        Strengths = [.. new[] { 16.0, 1, 0.1 }.Select(QuestionStrengths.All)],
    };

    private static readonly TrainingRow[] Planted = PlantedRows.Of(90, 1, shifted: false);
    private static readonly string[] Groups = [.. Planted.Select(r => r.Document)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_of_a_rows_fold_reaches_its_judgement_not_even_by_what_is_chosen(bool withPrior)
    {
        // The labels of a whole fold are turned round. Strength and temperature of that fold must be chosen elsewhere.
        StanceModel? prior = withPrior ? ModelTrainer.Train(new TrainingSet(PlantedRows.Of(60, 9, shifted: false)), null, Options, null, default) : null;
        IReadOnlyList<Judgement> before = Judge(Planted, prior);
        IReadOnlyList<Fold> folds = GroupedFolds.Split(Groups, Options.Folds, Options.Seed);
        foreach (Fold fold in folds)
        {
            TrainingRow[] turned = [.. Planted];
            foreach (int row in fold.Validation)
            {
                turned[row] = Planted[row] with { Stance = (StanceLabel)(((int)Planted[row].Stance! + 1) % 3), Biased = !Planted[row].Biased };
            }

            IReadOnlyList<Judgement> after = Judge(turned, prior);
            Assert.All(fold.Validation, row => Assert.Equal((before[row].Probabilities, before[row].Bias), (after[row].Probabilities, after[row].Bias)));
            Assert.All(fold.Training, row => Assert.NotEqual(before[row].Probabilities, after[row].Probabilities));
        }
    }

    [Fact]
    public void A_judgement_carries_its_rows_own_labels_and_document()
    {
        IReadOnlyList<Judgement> judgements = Judge(Planted, null);
        Assert.Equal(Planted.Select(r => (r.Document, r.Stance, r.Biased)), judgements.Select(j => (j.Document, j.Stance, j.Biased)));
        Assert.All(judgements, j => Assert.Equal(1, j.Probabilities.Neutral + j.Probabilities.Editorial + j.Probabilities.Reader, 9));
        Assert.All(judgements, j => Assert.InRange(j.Bias, 0, 1));
        Assert.True(judgements.Count(j => j.Probabilities.Best == j.Stance) > 60);
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_judgements() =>
        Assert.Equal(Judge(Planted, null), CrossValidator.Judge(new TrainingSet(Planted), Groups, null, Options with { Threads = 8 }, null, default));

    [Fact]
    public void Two_groups_leave_nothing_to_choose_by_and_are_judged_all_the_same()
    {
        string[] two = [.. Enumerable.Range(0, Planted.Length).Select(i => i % 2 == 0 ? "even" : "odd")];
        CrossValidationCard card = CrossValidator.Run(new TrainingSet(Planted), "parity", two, null, Options, null, default);
        Assert.Equal(("parity", 2, 90), (card.By, card.Folds, card.Stance!.Rows));
    }

    [Fact]
    public void Progress_rises_to_one_and_never_falls()
    {
        var told = new List<double>();
        CrossValidator.Judge(new TrainingSet(Planted), Groups, null, Options, new Listener(told), default);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1], 9);
    }

    private static IReadOnlyList<Judgement> Judge(TrainingRow[] rows, StanceModel? prior) =>
        CrossValidator.Judge(new TrainingSet(rows), Groups, prior, Options, null, default);

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
