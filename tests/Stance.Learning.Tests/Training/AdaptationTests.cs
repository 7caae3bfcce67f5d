using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

/// <summary>Training that starts from a finished model.</summary>
public class AdaptationTests
{
    private static readonly TrainingOptions Options = new() { Threads = 1, Folds = 3, Ngrams = new NgramSettings { HashBits = 12 } };
    private static readonly StanceModel Source = ModelTrainer.Train(new TrainingSet(PlantedRows.Of(600, 1, shifted: false)), null, Options, null, default);
    private static readonly PriorModel Prior = new(Source, new string('a', 64));
    private static readonly TrainingSet Few = new(PlantedRows.Of(100, 2, shifted: true));

    [Fact]
    public void Sixty_rows_of_another_world_and_a_prior_do_better_there_than_either_alone()
    {
        const int WordsOfAKind = 100;
        var test = new TestSet(PlantedRows.Of(600, 3, shifted: true, WordsOfAKind));
        var few = new TrainingSet(PlantedRows.Of(60, 2, shifted: true, WordsOfAKind));
        StanceModel source = ModelTrainer.Train(new TrainingSet(PlantedRows.Of(1000, 1, shifted: false, WordsOfAKind)), null, Options, null, default);
        double Accuracy(StanceModel model) => ModelEvaluator.Judge(model, test, 2, default).Average(j => j.Probabilities.Best == j.Stance ? 1.0 : 0);
        double prior = Accuracy(source);
        double alone = Accuracy(ModelTrainer.Train(few, null, Options, null, default));
        double adapted = Accuracy(ModelTrainer.Train(few, new PriorModel(source, "a"), Options, null, default));
        Assert.True(adapted > prior + 0.02 && adapted > alone + 0.02, $"{adapted} adapted, {prior} by the prior, {alone} by the rows alone");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void The_same_rows_and_prior_give_the_same_bytes_on_any_number_of_threads(double l1)
    {
        TrainingOptions options = Options with { L1Regularization = l1 };
        byte[] one = ModelFile.Write(ModelTrainer.Train(Few, Prior, options, null, default));
        byte[] eight = ModelFile.Write(ModelTrainer.Train(Few, Prior, options with { Threads = 8 }, null, default));
        Assert.Equal(one, eight);
    }

    [Fact]
    public void Rows_of_ones_own_move_the_words_by_their_embeddings_and_written_rows_do_not()
    {
        ulong[] hashes = [.. FeatureTableBuilder.Build([.. Few.Rows.Select(r => r.Text)], Options.Ngrams, 1, default).TokenHashes.Order()];
        MaximumEntropyModel c = Source.BuiltIn!.Weights;
        var known = new MaximumEntropyModel(c.NgramWeights.ToArray(), c.CueWeights.ToArray(), c.Intercepts.ToArray(), new WordScores(hashes, new float[hashes.Length * MaximumEntropyModel.Lanes]));
        var random = new Random(6);
        var classifier = new BuiltInClassifier(Source.BuiltIn!.Extractor, known, Source.BuiltIn.Cues)
        {
            Embeddings = WordEmbeddings.Round([.. Enumerable.Range(0, hashes.Length * 4).Select(_ => (float)random.NextDouble() - 0.5f)], 4),
        };
        var source = new StanceModel(classifier, Source.Temperature, Source.Page, Source.Card);
        var prior = new PriorModel(source, "a");
        byte[] one = ModelFile.Write(ModelTrainer.Train(Few, prior, Options, null, default));
        Assert.Equal(one, ModelFile.Write(ModelTrainer.Train(Few, prior, Options with { Threads = 8 }, null, default)));
        StanceModel own = ModelFile.Read(one, "x.model");
        Assert.Contains(own.BuiltIn!.Weights.Words.Scores.ToArray(), s => s != 0);
        Assert.Null(own.BuiltIn!.Embeddings);

        StanceModel written = ModelTrainer.Train(Few, prior, Options with { InterceptShift = default(QuestionLogits) }, null, default);
        Assert.All(written.BuiltIn!.Weights.Words.Scores.ToArray(), s => Assert.Equal(0, s));
    }

    [Fact]
    public void The_card_tells_what_was_adapted_and_how_strongly_it_was_held()
    {
        ModelCard card = ModelTrainer.Train(Few, Prior, Options with { Strengths = [new QuestionStrengths(3, 2, 1)] }, null, default).Card;
        Assert.Equal((Prior.Sha256, new QuestionStrengths(3, 2, 1)), (card.Prior, card.Strengths));
        Assert.Equal((100, 12), (card.Data.Rows, card.Features.HashBits));
        Assert.Null(ModelTrainer.Train(Few, null, Options, null, default).Card.Prior);
    }

    [Fact]
    public void A_question_that_the_rows_answer_one_way_only_stays_as_the_prior_has_it()
    {
        // Rows without readers, none biased, say nothing about what readers sound like.
        TrainingRow[] rows = [.. PlantedRows.Of(150, 2, shifted: false).Where(r => r.Stance != StanceLabel.Reader).Select(r => r with { Biased = false })];
        StanceModel adapted = ModelTrainer.Train(new TrainingSet(rows), Prior, Options, null, default);
        Assert.Equal(Source.BuiltIn!.Weights.Intercepts[(int)Question.Audience], adapted.BuiltIn!.Weights.Intercepts[(int)Question.Audience]);
        Assert.Equal(Source.BuiltIn!.Weights.Intercepts[(int)Question.Bias], adapted.BuiltIn!.Weights.Intercepts[(int)Question.Bias]);
    }

    [Fact]
    public void An_adapted_model_may_be_adapted_again()
    {
        StanceModel once = ModelTrainer.Train(Few, Prior, Options, null, default);
        StanceModel twice = ModelTrainer.Train(Few, new PriorModel(ModelFile.Read(ModelFile.Write(once), "once.model"), "b"), Options, null, default);
        Assert.Equal(once.BuiltIn!.Cues.Factors, twice.BuiltIn!.Cues.Factors);
        Assert.True(twice.Card.CrossValidation!.Stance!.MacroF1 > 0.5);
    }

    [Fact]
    public void Every_number_of_a_trained_model_survives_its_file()
    {
        StanceModel model = ModelTrainer.Train(Few, Prior, Options, null, default);
        StanceModel again = ModelFile.Read(ModelFile.Write(model), "x.model");
        Assert.Equal(model.BuiltIn!.Weights.NgramWeights, again.BuiltIn!.Weights.NgramWeights);
        Assert.Equal(model.BuiltIn!.Weights.CueWeights, again.BuiltIn!.Weights.CueWeights);
        Assert.Equal(model.BuiltIn!.Weights.Intercepts, again.BuiltIn!.Weights.Intercepts);
        Assert.Equal(model.Temperature, again.Temperature);
        Assert.Equal(model.BuiltIn!.Weights.NgramWeights.Length / MaximumEntropyModel.Lanes, 1 << model.Card.Features.HashBits);
        Assert.InRange(model.Card.Features.ActiveBuckets, 100, 1 << 12);
    }
}
