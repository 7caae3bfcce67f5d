using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Pages;

namespace Stance.Learning.Tests.Training;

public class StrengthSearchTests
{
    private static readonly TrainingOptions Options = new() { Threads = 1, Folds = 3, Ngrams = new NgramSettings { HashBits = 12 } };

    [Fact]
    public void What_words_tell_surely_is_held_weakly_and_what_they_do_not_tell_strongly()
    {
        // Who speaks is plain in every row; whether the wording is biased is drawn by lot.
        var random = new Random(2);
        string[] fillers = MadeUpSentences.Words(40, 5);
        TrainingRow[] rows = [.. Enumerable.Range(0, 150).Select(i =>
            Rows.Row($"{(i % 2 == 0 ? "lol" : "officials")} {string.Join(' ', Enumerable.Range(0, 6).Select(_ => fillers[random.Next(40)]))}", $"d{i}", i % 2 == 0 ? StanceLabel.Reader : StanceLabel.Neutral, random.Next(2) == 0))];
        StrengthChoice choice = Search(rows, Options.Strengths, Options);
        Assert.Equal(Options.Strengths[^1].Audience, choice.Strengths.Audience);
        Assert.Equal(Options.Strengths[0].Bias, choice.Strengths.Bias);
    }

    [Fact]
    public void A_prior_that_is_right_is_held_strongly_and_one_that_is_wrong_weakly()
    {
        // Labels are drawn by the very probabilities that the prior gives, or by the opposite ones.
        StanceModel prior = ModelTrainer.Train(new TrainingSet(PlantedRows.Of(300, 1, shifted: false)), null, Options, null, default);
        TrainingRow[] rows = PlantedRows.Of(150, 2, shifted: false);
        double Chosen(int sign)
        {
            var random = new Random(4);
            TrainingRow[] drawn = [.. rows.Select(r => r with { Stance = random.NextDouble() < DeterministicMath.Logistic(sign * Audience(prior, r)) ? StanceLabel.Reader : StanceLabel.Neutral })];
            return Search(drawn, Options.Strengths, Options, prior).Strengths.Audience;
        }

        Assert.InRange(Chosen(1), 4, 64);
        Assert.InRange(Chosen(-1), 0, 0.5);
    }

    [Fact]
    public void The_choice_is_the_lowest_out_of_fold_loss_of_each_question()
    {
        TrainingRow[] rows = PlantedRows.Of(120, 4, shifted: false);
        StrengthChoice choice = Search(rows, Options.Strengths, Options);
        StrengthChoice[] alone = [.. Options.Strengths.Select(s => Search(rows, [s], Options))];
        foreach (Question question in Enum.GetValues<Question>())
        {
            double[] losses = [.. alone.Select(a => Loss(rows, a.OutOfFold, question))];
            int best = Array.IndexOf(losses, losses.Min());
            Assert.Equal(Options.Strengths[best][question], choice.Strengths[question]);
            Assert.InRange(Loss(rows, choice.OutOfFold, question), losses[best] * 0.99, losses[best] * 1.01);
        }
    }

    [Fact]
    public void One_candidate_is_taken_as_it_is()
    {
        var only = new QuestionStrengths(3, 0.7, 11);
        Assert.Equal(only, Search(PlantedRows.Of(30, 5, shifted: false), [only], Options).Strengths);
    }

    [Fact]
    public void Of_equal_candidates_the_strongest_is_taken()
    {
        // No row answers the bias question: all losses are 0.
        TrainingRow[] rows = [.. PlantedRows.Of(30, 6, shifted: false).Select(r => r with { Biased = null })];
        Assert.Equal(64, Search(rows, Options.Strengths, Options).Strengths.Bias);
    }

    [Fact]
    public void A_row_is_scored_by_fits_that_have_not_seen_its_fold()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 7, shifted: false);
        IReadOnlyList<Fold> folds = Folds(rows);
        TrainingRow[] turned = [.. rows];
        foreach (int row in folds[1].Validation)
        {
            turned[row] = rows[row] with { Stance = (StanceLabel)(((int)rows[row].Stance! + 1) % 3), Biased = !rows[row].Biased };
        }

        QuestionStrengths[] one = [QuestionStrengths.All(1)];
        QuestionLogits[] before = Search(rows, one, Options).OutOfFold;
        QuestionLogits[] after = Search(turned, one, Options).OutOfFold;
        Assert.Equal(folds[1].Validation.Select(r => before[r]), folds[1].Validation.Select(r => after[r]));
        Assert.NotEqual(folds[0].Validation.Select(r => before[r]), folds[0].Validation.Select(r => after[r]));
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_choice_and_bits()
    {
        TrainingRow[] rows = PlantedRows.Of(90, 8, shifted: false);
        StrengthChoice one = Search(rows, Options.Strengths, Options);
        StrengthChoice eight = Search(rows, Options.Strengths, Options with { Threads = 8 });
        Assert.Equal(one.Strengths, eight.Strengths);
        Assert.Equal(one.OutOfFold, eight.OutOfFold);
    }

    [Fact]
    public void Candidates_fall_and_are_strengths()
    {
        Assert.True(Options.Strengths.Count > 3);
        Assert.All(Options.Strengths, s => Assert.True(s.IsValid));
        Assert.Equal(Options.Strengths.Select(s => s.Audience).OrderDescending().Distinct(), Options.Strengths.Select(s => s.Audience));
        Assert.All(Options.Strengths, s => Assert.Equal(QuestionStrengths.All(s.Audience), s));
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(1, 2, 3, true)]
    [InlineData(-1, 2, 3, false)]
    [InlineData(1, double.NaN, 3, false)]
    [InlineData(1, 2, double.PositiveInfinity, false)]
    public void A_strength_is_finite_and_not_below_nought(double audience, double editorial, double bias, bool valid)
    {
        var strengths = new QuestionStrengths(audience, editorial, bias);
        Assert.Equal(valid, strengths.IsValid);
        Assert.Equal([audience, editorial, bias], Enum.GetValues<Question>().Select(q => strengths[q]));
    }

    private static StrengthChoice Search(TrainingRow[] rows, IReadOnlyList<QuestionStrengths> candidates, TrainingOptions options, StanceModel? prior = null) =>
        StrengthSearch.Run(MaximumEntropyTrainer.Create(rows, prior, options, default), QuestionTargets.Of(rows), Folds(rows), candidates, options, null, default);

    private static double Audience(StanceModel model, TrainingRow row) =>
        model.BuiltIn!.Weights.Logits(model.BuiltIn!.Extractor.Extract(row.Text, new TextSpan(0, row.Text.Length), [], new ScoringScratch())).Audience;

    private static IReadOnlyList<Fold> Folds(TrainingRow[] rows) => GroupedFolds.Split([.. rows.Select(r => r.Document)], Options.Folds, Options.Seed);

    private static double Loss(TrainingRow[] rows, QuestionLogits[] logits, Question question)
    {
        QuestionTargets targets = QuestionTargets.Of(rows);
        return Enumerable.Range(0, rows.Length).Sum(row =>
        {
            int at = (row * DesignMatrix.Lanes) + (int)question;
            double z = logits[row][question];
            return targets.Weights[at] * (Math.Log(1 + Math.Exp(z)) - (targets.Targets[at] * z));
        });
    }
}
