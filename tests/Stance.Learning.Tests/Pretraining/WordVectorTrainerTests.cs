using Stance.Learning.Pretraining;

namespace Stance.Learning.Tests.Pretraining;

public class WordVectorTrainerTests
{
    private static readonly TokenStream Stream = TokenStream.Read(MadeUpSentences.Many(600, 60, 3), 2, 50, 1, default);

    [Fact]
    public void With_all_dimensions_the_vectors_products_are_the_matrix_with_its_eigenvalues_made_positive()
    {
        var options = new WordVectorOptions { Dimensions = Stream.Hashes.Length };
        RequireExact(options, Stream.Hashes.Length, 1e-4);
    }

    [Fact]
    public void With_fewer_the_products_are_those_of_the_leading_eigenvectors() => RequireExact(new WordVectorOptions { Dimensions = 6, PowerIterations = 60 }, 6, 1e-4);

    [Fact]
    public void Words_of_one_topic_are_nearer_each_other_than_words_of_two()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(i => string.Join(' ', MadeUpSentences.Words(12, i % 2).OrderBy(w => (w[0] * 31 * (i + 1)) % 17).Take(6)))];
        TokenStream stream = TokenStream.Read(texts, 1, 100, 1, default);
        WordVectors vectors = WordVectorTrainer.Train(stream, new WordVectorOptions { Dimensions = 4 }, 1, 1, default);
        double Cosine(ulong a, ulong b)
        {
            float[] x = vectors[vectors.NumberOf(a)].ToArray();
            float[] y = vectors[vectors.NumberOf(b)].ToArray();
            double Dot(float[] u, float[] v) => u.Zip(v, (p, q) => (double)p * q).Sum();
            return Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));
        }

        ulong[][] topics = [.. Enumerable.Range(0, 2).Select(topic => MadeUpSentences.Words(12, topic).Select(MadeUpSentences.Hash).Where(h => vectors.NumberOf(h) >= 0).ToArray())];
        double inside = topics.SelectMany(t => t.SelectMany(a => t.Where(b => b != a).Select(b => Cosine(a, b)))).Average();
        double across = topics[0].SelectMany(a => topics[1].Select(b => Cosine(a, b))).Average();
        Assert.True(inside > across + 0.3, $"{inside} inside, {across} across");
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_bits()
    {
        TokenStream stream = TokenStream.Read(MadeUpSentences.Many(2000, 2000, 3), 1, 1500, 2, default);
        var options = new WordVectorOptions { Dimensions = 10 };
        WordVectors one = WordVectorTrainer.Train(stream, options, 1, 1, default);
        WordVectors eight = WordVectorTrainer.Train(stream, options, 1, 8, default);
        Assert.Equal(one.Vectors.Select(BitConverter.SingleToInt32Bits), eight.Vectors.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(one.Weights, eight.Weights);
        Assert.All(one.Vectors, v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void A_words_weight_is_its_smooth_inverse_frequency()
    {
        WordVectors vectors = WordVectorTrainer.Train(TokenStream.Read(["a a a b"], 1, 10, 1, default), new WordVectorOptions { SifConstant = 0.25 }, 1, 1, default);
        Assert.Equal(0.25 / (0.25 + 0.75), vectors.Weights[vectors.NumberOf(MadeUpSentences.Hash("a"))], 6);
        Assert.Equal(0.25 / (0.25 + 0.25), vectors.Weights[vectors.NumberOf(MadeUpSentences.Hash("b"))], 6);
        Assert.Equal(-1, vectors.NumberOf(MadeUpSentences.Hash("c")));
    }

    [Fact]
    public void Pairs_that_only_meet_each_other_have_the_vectors_worked_out_by_hand()
    {
        // PPMI has log 3 at (a, b) and log 6 at (c, d); its eigenvalues are ± these, so that |PPMI| is diagonal.
        TokenStream stream = TokenStream.Read(["a b", "b a", "c d"], 1, 10, 1, default);
        WordVectors vectors = WordVectorTrainer.Train(stream, new WordVectorOptions { FrequencyExponent = 1 }, 1, 1, default);
        double Dot(string one, string other) => vectors[vectors.NumberOf(MadeUpSentences.Hash(one))].ToArray().Zip(vectors[vectors.NumberOf(MadeUpSentences.Hash(other))].ToArray(), (x, y) => (double)x * y).Sum();
        Assert.Equal(Math.Log(3), Dot("a", "a"), 5);
        Assert.Equal(Math.Log(3), Dot("b", "b"), 5);
        Assert.Equal(Math.Log(6), Dot("c", "c"), 5);
        Assert.Equal(0, Dot("a", "b"), 5);
        Assert.Equal(0, Dot("b", "d"), 5);
    }

    [Fact]
    public void It_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => WordVectorTrainer.Train(Stream, new WordVectorOptions(), 1, 1, stop.Token));
    }

    // V Vᵀ = Σ |λ| u uᵀ over the leading eigenvectors u of the matrix written out in full, as V has the root of |λ|.
    private static void RequireExact(WordVectorOptions options, int dimensions, double tolerance)
    {
        int size = Stream.Hashes.Length;
        SymmetricEigen exact = SymmetricEigen.Of(PpmiMatrixTests.Dense(Stream, options), size);
        Assert.True(dimensions == size || Math.Abs(exact.Values[dimensions - 1]) > 1.01 * Math.Abs(exact.Values[dimensions]), "there is no gap behind the last dimension");
        WordVectors vectors = WordVectorTrainer.Train(Stream, options, 1, 1, default);
        Assert.Equal(dimensions, vectors.Dimensions);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double expected = Enumerable.Range(0, dimensions).Sum(d => Math.Abs(exact.Values[d]) * exact.Vectors[(i * size) + d] * exact.Vectors[(j * size) + d]);
                double actual = Enumerable.Range(0, dimensions).Sum(d => (double)vectors[i][d] * vectors[j][d]);
                Assert.InRange(actual, expected - tolerance, expected + tolerance);
            }
        }
    }
}
