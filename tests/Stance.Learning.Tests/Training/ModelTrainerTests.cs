using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Tests.Training;

public class ModelTrainerTests
{
    private static readonly TrainingOptions Options = new() { Threads = 1, Folds = 3, Ngrams = new NgramSettings { HashBits = 12 } };

    [Fact]
    public void What_was_learned_carries_over_to_new_sentences()
    {
        StanceModel model = ModelTrainer.Train(Rows.Small(), null, Options, null, default);
        var labeller = new PageLabeller(model);
        var scratch = new ScoringScratch();
        Assert.Equal(StanceLabel.Neutral, labeller.LabelSentence("Officials said the airport would cost 4 million.", 0, scratch).Stance);
        Assert.Equal(StanceLabel.Editorial, labeller.LabelSentence("What a shameful farce this airport has become.", 0, scratch).Stance);
        Assert.Equal(StanceLabel.Reader, labeller.LabelSentence("lol I bet the airport is holograms", 0, scratch).Stance);
    }

    [Fact]
    public void The_card_tells_what_the_model_was_made_from()
    {
        ModelCard card = ModelTrainer.Train(Rows.Small(), null, Options, null, default).Card;
        Assert.Equal((90, 10, 30, 30, 60), (card.Data.Rows, card.Data.Documents, card.Data.Stance["reader"], card.Data.Biased, card.Data.Unbiased));
        Assert.Equal(3, card.CrossValidation!.Folds);
        Assert.True(card.CrossValidation.Stance!.MacroF1 > 0.8);
        Assert.Equal(90, card.CrossValidation.Stance.Confusion.Sum(row => row.Sum()));
    }

    [Fact]
    public void Cross_validation_cannot_learn_what_only_the_held_out_group_holds()
    {
        // Labels are random within each document but the same in all of its rows: only memory of the document helps.
        var random = new Random(11);
        var rows = new List<TrainingRow>();
        for (int d = 0; d < 60; d++)
        {
            var label = (StanceLabel)random.Next(3);
            rows.AddRange(Enumerable.Range(0, 6).Select(i => Rows.Row($"document{d} says thing{d} again with token{d * 7}", $"d{d}", label)));
        }

        CrossValidationCard card = CrossValidator.Run(new TrainingSet(rows), "document", [.. rows.Select(r => r.Document)], null, Options, null, default);
        Assert.InRange(card.Stance!.Accuracy, 0, 0.5);
    }

    [Fact]
    public void Temperature_brings_overconfident_logits_down_to_the_truth()
    {
        // Logits of -6 throughout. Readers are 100 of 800, editorials 100 of the other 700, biased rows 200 of 800: T must
        // make the odds 1 to 7, 1 to 6 and 1 to 3.
        StanceLabel Label(int i) => i % 4 != 0 ? StanceLabel.Neutral : i < 400 ? StanceLabel.Editorial : StanceLabel.Reader;
        TrainingRow[] rows = [.. Enumerable.Range(0, 800).Select(i => Rows.Row("x", "d", Label(i), i % 4 == 0))];
        QuestionLogits[] logits = [.. rows.Select(_ => new QuestionLogits(-6, -6, -6))];
        TemperatureScaling t = TemperatureFitter.Fit(QuestionTargets.Of(rows), logits, TemperatureScaling.Identity);
        Assert.Equal(6 / Math.Log(7), t.Audience, 3);
        Assert.Equal(6 / Math.Log(6), t.Editorial, 3);
        Assert.Equal(6 / Math.Log(3), t.Bias, 3);
    }

    [Fact]
    public void A_question_that_no_row_answers_keeps_its_temperature()
    {
        TrainingRow[] rows = [.. Enumerable.Range(0, 8).Select(i => Rows.Row("x", "d", i % 4 == 0 ? StanceLabel.Reader : StanceLabel.Neutral) with { Biased = null })];
        TemperatureScaling t = TemperatureFitter.Fit(QuestionTargets.Of(rows), [.. rows.Select(_ => new QuestionLogits(-2, -2, -2))], TemperatureScaling.Identity);
        Assert.Equal(1, t.Bias);
        Assert.NotEqual(1, t.Audience);
    }

    [Fact]
    public void Rows_that_nothing_can_be_learned_from_are_refused()
    {
        TrainingSet oneStance = new([Rows.Row("a", "d1", StanceLabel.Neutral), Rows.Row("b", "d2", StanceLabel.Neutral)]);
        Assert.Contains("1 different stances", Assert.Throws<TrainingDataException>(() => ModelTrainer.Train(oneStance, null, Options, null, default)).Message, StringComparison.Ordinal);
        TrainingSet oneDocument = new([Rows.Row("a", "d", StanceLabel.Neutral), Rows.Row("b", "d", StanceLabel.Reader)]);
        Assert.Contains("one document", Assert.Throws<TrainingDataException>(() => ModelTrainer.Train(oneDocument, null, Options, null, default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_bias_labels_leave_the_bias_question_undecided()
    {
        var rows = new TrainingSet([.. Rows.Small().Rows.Select(r => r with { Biased = null })]);
        StanceModel model = ModelTrainer.Train(rows, null, Options, null, default);
        Assert.Equal(0.5, new PageLabeller(model).LabelSentence("A shameful farce.", 0, new ScoringScratch()).Bias);
        Assert.Null(model.Card.CrossValidation!.Bias);
    }

    [Fact]
    public void Merged_labels_count_as_one_in_gold_and_prediction()
    {
        var judgement = new Judgement("d", StanceLabel.Reader, new LabelProbabilities(0.4, 0.3, 0.3), null, 0);
        Judgement merged = Assert.Single(ModelEvaluator.Merge([judgement], StanceLabel.Reader, StanceLabel.Editorial));
        Assert.Equal(StanceLabel.Editorial, merged.Stance);
        Assert.Equal(0.6, merged.Probabilities.Editorial, 12);
    }

    [Fact]
    public void A_merge_keeps_the_label_that_the_program_wrote()
    {
        Judgement Merged(double neutral, double editorial, double reader) =>
            Assert.Single(ModelEvaluator.Merge([new Judgement("d", StanceLabel.Reader, new LabelProbabilities(neutral, editorial, reader), null, 0)], StanceLabel.Reader, StanceLabel.Editorial));
        Assert.Equal(StanceLabel.Neutral, Merged(0.4, 0.3, 0.3).Label);
        Assert.Equal(StanceLabel.Editorial, Merged(0.3, 0.3, 0.4).Label);
    }

    [Fact]
    public void A_few_rows_move_the_words_and_hardly_the_base_rates()
    {
        StanceModel prior = ModelTrainer.Train(Rows.Small(), null, Options, null, default);
        TrainingSet lopsided = new([.. Rows.Small().Rows.Where((row, i) => row.Stance != StanceLabel.Editorial || i % 3 == 0)]);
        TrainingRow[] articles = [.. lopsided.Rows.Where(r => r.Stance != StanceLabel.Reader)];
        double Moved(double priorRows)
        {
            StanceModel adapted = ModelTrainer.Train(lopsided, new PriorModel(prior, "00"), Options with { PriorRows = priorRows }, null, default);
            return articles.Average(r => Editorial(adapted, r.Text) - Editorial(prior, r.Text));
        }

        Assert.True(Moved(0) < -0.05, $"{Moved(0)}");
        Assert.Equal(0, Moved(1e12), 2);
        Assert.InRange(Moved(articles.Length) / Moved(0), 0.2, 0.8);
    }

    private static double Editorial(StanceModel model, string text) => model.Logits(text, SentenceFinder.Whole(text), new ScoringScratch()).Editorial;
}
