using Stance.Features;
using Stance.Learning.Data;
using Stance.Learning.Pretraining;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Tests.Pretraining;

public class SentenceVectorsTests
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    private static readonly NgramSettings Settings = new() { HashBits = 10, CharNgramLength = 3 };
    private static readonly string[] Texts = MadeUpSentences.Many(400, 150, 6);
    private static readonly FeatureTable Table = FeatureTableBuilder.Build(Texts, Settings, 1, default);
    private static readonly WordVectors Words = WordVectorTrainer.Train(TokenStream.Read(Texts, 5, 100, 1, default), new WordVectorOptions { Dimensions = 8 }, 1, 1, default);

    [Fact]
    public void Folded_into_words_weights_give_the_scores_that_they_gave_the_vectors()
    {
        SentenceVectors vectors = SentenceVectors.Of(Table, Words, 0.2, 1);
        double[] weights = Numbers(vectors.Dimensions, 1, 5);
        var intercepts = new double[Lanes];
        WordScores folded = vectors.Fold(weights, intercepts);
        Assert.Equal(Words.Hashes.Length, folded.Count);
        for (int row = 0; row < Texts.Length; row++)
        {
            ulong[] hashes = [.. Table.Tokens[row].ToArray().Select(t => Table.TokenHashes[t])];
            for (int lane = 0; lane < Lanes; lane++)
            {
                double expected = Enumerable.Range(0, vectors.Dimensions).Sum(d =>
                    weights[(d * Lanes) + lane] * (vectors.Values[(row * vectors.Dimensions) + d] - vectors.Scaling.Means[d]) * vectors.Scaling.Factors[d]);
                double sum = hashes.Select(folded.NumberOf).Where(n => n >= 0).Sum(n => (double)folded.Scores[(n * Lanes) + lane]);
                double actual = intercepts[lane] + (hashes.Length == 0 ? 0 : sum / hashes.Length);
                Assert.InRange(actual, expected - 0.01, expected + 0.01);
            }
        }
    }

    [Fact]
    public void A_model_gives_raw_text_the_scores_of_the_design_matrix_with_cues_n_grams_and_vectors()
    {
        FeatureSpace space = FeatureSpace.Build(Table, 2, 0.1, null, SentenceVectors.Of(Table, Words, 0.2, 1));
        Assert.Equal(space.Matrix.Buckets.Count + StyleCues.Count + Words.Dimensions + 1, space.Matrix.ColumnCount);
        double[] weights = Numbers(space.Matrix.ColumnCount, 2, 1);
        var scores = new double[Texts.Length * Lanes];
        space.Matrix.Multiply(weights, scores, 1);
        MaximumEntropyModel model = space.ToModel(weights, null);
        RequireScores(model, scores);
        Assert.InRange(scores.Max() - scores.Min(), 2, 100);
    }

    [Fact]
    public void A_model_on_a_prior_adds_to_its_weights_and_keeps_its_words()
    {
        FeatureSpace withWords = FeatureSpace.Build(Table, 2, 0.1, null, SentenceVectors.Of(Table, Words, 0.2, 1));
        double[] weights = Numbers(withWords.Matrix.ColumnCount, 2, 1);
        MaximumEntropyModel prior = withWords.ToModel(weights, null);
        var scores = new double[Texts.Length * Lanes];
        withWords.Matrix.Multiply(weights, scores, 1);

        FeatureSpace space = FeatureSpace.Build(Table, 1, 0.1, withWords.Cues, null);
        double[] changes = Numbers(space.Matrix.ColumnCount, 3, 1);
        var changed = new double[Texts.Length * Lanes];
        space.Matrix.Multiply(changes, changed, 1);
        MaximumEntropyModel adapted = space.ToModel(changes, prior);
        Assert.Same(prior.Words, adapted.Words);
        RequireScores(adapted, [.. scores.Zip(changed, (a, b) => a + b)]);
    }

    [Fact]
    public void From_embeddings_of_eight_bits_come_the_vectors_that_they_were_made_of()
    {
        SentenceVectors vectors = SentenceVectors.Of(Table, Words, 0.2, 1);
        SentenceVectors again = SentenceVectors.Of(Table, Known(), vectors.ToEmbeddings(), 0.2, 1);
        double spread = Math.Sqrt(vectors.Values.Average(v => (double)v * v));
        Assert.Equal(vectors.Values.Length, again.Values.Length);
        for (int i = 0; i < vectors.Values.Length; i++)
        {
            Assert.InRange(again.Values[i], vectors.Values[i] - (0.05 * spread), vectors.Values[i] + (0.05 * spread));
        }

        Assert.Throws<ArgumentException>(() => SentenceVectors.Of(Table, WordScores.Empty, vectors.ToEmbeddings(), 0.2, 1));
    }

    [Fact]
    public void What_an_adaptation_learns_of_vectors_is_added_to_the_priors_words()
    {
        SentenceVectors vectors = SentenceVectors.Of(Table, Words, 0.2, 1);
        FeatureSpace pretraining = FeatureSpace.Build(Table, 2, 0.1, null, vectors);
        double[] weights = Numbers(pretraining.Matrix.ColumnCount, 2, 1);
        MaximumEntropyModel prior = pretraining.ToModel(weights, null);
        var scores = new double[Texts.Length * Lanes];
        pretraining.Matrix.Multiply(weights, scores, 1);

        FeatureSpace space = FeatureSpace.Build(Table, 1, 0.1, pretraining.Cues, SentenceVectors.Of(Table, prior.Words, vectors.ToEmbeddings(), 0.1, 1));
        double[] changes = Numbers(space.Matrix.ColumnCount, 3, 1);
        var changed = new double[Texts.Length * Lanes];
        space.Matrix.Multiply(changes, changed, 1);
        MaximumEntropyModel adapted = space.ToModel(changes, prior);
        Assert.NotEqual(prior.Words.Scores.ToArray(), adapted.Words.Scores.ToArray());
        Assert.Equal(prior.Words.Hashes, adapted.Words.Hashes);
        RequireScores(adapted, [.. scores.Zip(changed, (a, b) => a + b)]);
    }

    [Fact]
    public void The_direction_that_all_sentences_share_is_taken_out()
    {
        SentenceVectors vectors = SentenceVectors.Of(Table, Words, 0.2, 1);
        int size = vectors.Dimensions;
        var second = new double[size * size];
        for (int i = 0; i < vectors.Values.Length; i++)
        {
            for (int d = 0; d < size; d++)
            {
                second[(i % size * size) + d] += (double)vectors.Values[i] * vectors.Values[i - (i % size) + d];
            }
        }

        double[] values = SymmetricEigen.Of(second, size).Values;
        Assert.True(values[^1] < 1e-9 * values[0], $"{values[^1]} of {values[0]} is left");
        Assert.True(values[^2] > 1e-6 * values[0], "more than one direction is gone");
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_bits()
    {
        SentenceVectors one = SentenceVectors.Of(Table, Words, 0.2, 1);
        SentenceVectors eight = SentenceVectors.Of(Table, Words, 0.2, 8);
        Assert.Equal(one.Values, eight.Values);
        Assert.Equal(one.Scaling.Means, eight.Scaling.Means);
        Assert.Equal(one.Scaling.Factors, eight.Scaling.Factors);
    }

    private static WordScores Known()
    {
        ulong[] hashes = [.. Words.Hashes.Order()];
        return new WordScores(hashes, new float[hashes.Length * Lanes]);
    }

    private static void RequireScores(MaximumEntropyModel model, double[] scores)
    {
        var extractor = new FeatureExtractor(Settings);
        var scratch = new ScoringScratch();
        for (int row = 0; row < Texts.Length; row++)
        {
            Sentence sentence = SentenceFinder.Whole(Texts[row]);
            QuestionLogits logits = model.Logits(extractor.Extract(Texts[row], sentence.Span, sentence.Quotations, scratch));
            foreach (Question question in Enum.GetValues<Question>())
            {
                double expected = scores[(row * Lanes) + (int)question];
                Assert.InRange(logits[question], expected - 0.01, expected + 0.01);
            }
        }
    }

    private static double[] Numbers(int count, int seed, double size)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count * Lanes).Select(_ => size * (random.NextDouble() - 0.5))];
    }
}
