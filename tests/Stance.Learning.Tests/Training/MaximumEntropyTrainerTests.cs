using Stance.Features;
using Stance.Labels;
using Stance.Learning.Optimization;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Tests.Training;

public class MaximumEntropyTrainerTests
{
    private static readonly TrainingOptions Options = new()
    {
        Threads = 1,
        Folds = 3,
        Ngrams = new NgramSettings { HashBits = 12 },
        Strengths = [QuestionStrengths.All(1)],
        Minimizer = new LbfgsOptions { OptimizationTolerance = 1e-13, MaximumNumberOfIterations = 2000 },
    };

    private static readonly StanceModel Prior = ModelTrainer.Train(new Stance.Learning.Data.TrainingSet(PlantedRows.Of(150, 1, shifted: false)), null, Options, null, default);

    [Fact]
    public void Held_infinitely_strongly_the_scores_are_the_priors_but_for_the_intercept()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 2, shifted: true);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, Prior, Options, default);
        double[] weights = trainer.Fit(All(rows), QuestionStrengths.All(1e12), [], 1, default);
        QuestionLogits[] adapted = trainer.Score(weights, 1);
        MaximumEntropyModel model = trainer.ToModel(weights);
        foreach (Question question in Enum.GetValues<Question>())
        {
            double moved = adapted[0][question] - Logits(Prior.BuiltIn!.Weights, rows[0])[question];
            Assert.All(rows.Select((row, i) => adapted[i][question] - Logits(Prior.BuiltIn!.Weights, row)[question]), m => Assert.Equal(moved, m, 6));
            Assert.Equal(moved, model.Intercepts[(int)question] - Prior.BuiltIn!.Weights.Intercepts[(int)question], 5);
        }

        Assert.Equal(Prior.BuiltIn!.Weights.NgramWeights, model.NgramWeights);
        Assert.Contains(Enum.GetValues<Question>(), q => Math.Abs(model.Intercepts[(int)q] - Prior.BuiltIn!.Weights.Intercepts[(int)q]) > 0.01);
    }

    [Fact]
    public void Held_by_nothing_the_prior_is_forgotten()
    {
        // Noisy rows of three texts, so that the optimum is finite: the shares of their labels, whatever the prior says.
        string[] texts = ["the bridge opened", "what a farce", "so they told us yesterday"];
        TrainingRow[] rows = [.. Enumerable.Range(0, 36).Select(i => Rows.Row(texts[i % 3], $"d{i}", null, i / 3 < 3 * (1 + (i % 3))))];
        Assert.NotEqual(Logits(Prior.BuiltIn!.Weights, rows[0]).Bias, Logits(Prior.BuiltIn!.Weights, rows[1]).Bias, 3);
        foreach (StanceModel? prior in (StanceModel?[])[Prior, null])
        {
            MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, prior, Options with { PriorRows = 0 }, default);
            QuestionLogits[] logits = trainer.Score(trainer.Fit(All(rows), QuestionStrengths.All(1e-7), [], 1, default), 1);
            Assert.Equal(Math.Log(3 / 9.0), logits[0].Bias, 2);
            Assert.Equal(Math.Log(6 / 6.0), logits[1].Bias, 2);
            Assert.Equal(Math.Log(9 / 3.0), logits[2].Bias, 2);
        }
    }

    [Fact]
    public void The_stronger_the_hold_the_nearer_the_prior()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 2, shifted: true);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, Prior, Options, default);
        double[] lengths = [.. ((double[])[100, 1, 0.01]).Select(strength => trainer.Fit(All(rows), QuestionStrengths.All(strength), [], 1, default).SkipLast(4).Sum(w => w * w))];
        Assert.True(lengths[0] < lengths[1] && lengths[1] < lengths[2], string.Join(" ", lengths));
    }

    [Fact]
    public void A_model_gives_raw_text_the_scores_that_the_trainer_gave_its_rows()
    {
        TrainingRow[] rows = PlantedRows.Of(80, 3, shifted: true);
        foreach (StanceModel? prior in (StanceModel?[])[Prior, null])
        {
            MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, prior, Options, default);
            double[] weights = trainer.Fit(All(rows), QuestionStrengths.All(0.5), [], 1, default);
            QuestionLogits[] expected = trainer.Score(weights, 1);
            MaximumEntropyModel model = trainer.ToModel(weights);
            for (int i = 0; i < rows.Length; i++)
            {
                QuestionLogits actual = Logits(model, rows[i]);
                Assert.All(Enum.GetValues<Question>(), q => Assert.InRange(actual[q], expected[i][q] - 0.005, expected[i][q] + 0.005));
            }
        }
    }

    [Fact]
    public void The_labels_of_rows_that_are_left_out_do_not_matter_to_a_bit()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 4, shifted: true);
        int[] kept = [.. Enumerable.Range(0, 60).Where(i => i % 3 != 0)];
        TrainingRow[] others = [.. rows.Select((row, i) => i % 3 == 0 ? row with { Stance = (StanceLabel)(((int)row.Stance! + 1) % 3), Biased = !row.Biased } : row)];
        double[] Fit(TrainingRow[] from) => MaximumEntropyTrainer.Create(from, Prior, Options, default).Fit(kept, QuestionStrengths.All(1), [], 1, default);
        Assert.Equal(Fit(rows), Fit(others));
    }

    [Fact]
    public void Each_question_has_its_own_strength()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 5, shifted: false);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, null, Options, default);
        double[] weights = trainer.Fit(All(rows), new QuestionStrengths(1e9, 1, 1e9), [], 1, default);
        double Length(Question question) => Math.Sqrt(weights.SkipLast(4).Where((_, i) => i % 4 == (int)question).Sum(w => w * w));
        Assert.InRange(Length(Question.Audience), 0, 1e-6);
        Assert.InRange(Length(Question.Bias), 0, 1e-6);
        Assert.True(Length(Question.Editorial) > 0.5);
    }

    [Fact]
    public void An_L1_penalty_makes_most_changes_nought_and_a_large_one_all()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 6, shifted: true);
        int Nought(double alpha)
        {
            MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, Prior, Options with { L1Regularization = alpha }, default);
            double[] weights = trainer.Fit(All(rows), QuestionStrengths.All(0.1), [], 1, default);
            Assert.Contains(weights.TakeLast(4), w => w != 0);
            double[] changes = [.. weights.SkipLast(4).Where((_, i) => i % 4 != 3)];
            return (int)(100.0 * changes.Count(w => w == 0) / changes.Length);
        }

        Assert.InRange(Nought(0), 0, 40);
        Assert.InRange(Nought(0.2), 50, 99);
        Assert.Equal(100, Nought(1000));
    }

    [Fact]
    public void A_start_changes_the_way_and_not_the_end()
    {
        TrainingRow[] rows = PlantedRows.Of(60, 7, shifted: false);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, null, Options, default);
        double[] cold = trainer.Fit(All(rows), QuestionStrengths.All(1), [], 1, default);
        double[] warm = trainer.Fit(All(rows), QuestionStrengths.All(1), trainer.Fit(All(rows), QuestionStrengths.All(16), [], 1, default), 1, default);
        for (int i = 0; i < cold.Length; i++)
        {
            Assert.InRange(warm[i], cold[i] - 1e-4, cold[i] + 1e-4);
        }
    }

    [Fact]
    public void A_prior_brings_its_n_grams_and_the_scaling_of_its_cues()
    {
        TrainingRow[] rows = PlantedRows.Of(40, 8, shifted: false);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(rows, Prior, Options with { Ngrams = new NgramSettings { HashBits = 10 }, CueScale = 5 }, default);
        Assert.Same(Prior.BuiltIn!.Cues, trainer.Cues);
        Assert.Equal(Prior.BuiltIn!.Weights.NgramWeights.Length, trainer.ToModel(trainer.Fit(All(rows), QuestionStrengths.All(1), [], 1, default)).NgramWeights.Length);
    }

    private static int[] All(TrainingRow[] rows) => [.. Enumerable.Range(0, rows.Length)];

    private static QuestionLogits Logits(MaximumEntropyModel model, TrainingRow row)
    {
        Sentence sentence = SentenceFinder.Whole(row.Text);
        return model.Logits(Prior.BuiltIn!.Extractor.Extract(row.Text, sentence.Span, sentence.Quotations, new ScoringScratch()));
    }
}
