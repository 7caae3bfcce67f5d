using Stance.Models;

namespace Stance.Tests.Models;

public class WordEmbeddingsTests
{
    [Fact]
    public void Rounding_moves_a_number_by_no_more_than_half_a_step_of_its_word()
    {
        var random = new Random(4);
        const int Dimensions = 7;
        float[] vectors = [.. Enumerable.Range(0, 50 * Dimensions).Select(i => (float)((random.NextDouble() - 0.5) * Math.Pow(10, i / Dimensions % 5)))];
        WordEmbeddings embeddings = WordEmbeddings.Round(vectors, Dimensions);
        float[] again = embeddings.ToVectors();
        for (int i = 0; i < vectors.Length; i++)
        {
            Assert.InRange(again[i] - vectors[i], -0.501 * embeddings.Steps[i / Dimensions], 0.501 * embeddings.Steps[i / Dimensions]);
        }

        Assert.All(Enumerable.Range(0, 50), word => Assert.Equal(127, embeddings.Multiples.Slice(word * Dimensions, Dimensions).ToArray().Max(m => Math.Abs((int)m))));
        Assert.Equal((50, Dimensions), (embeddings.Count, embeddings.Dimensions));
    }

    [Fact]
    public void A_word_of_zeros_stays_one() => Assert.Equal([0, 0, 2, -1], WordEmbeddings.Round([0, 0, 2, -1], 2).ToVectors().Select(v => MathF.Round(v, 1)));

    [Fact]
    public void Numbers_that_do_not_fit_each_other_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WordEmbeddings(2, [1], [1]));
        Assert.Throws<ArgumentException>(() => new WordEmbeddings(0, [], []));
        Assert.Throws<ArgumentException>(() => new WordEmbeddings(1, [float.NaN], [1]));
        Assert.Throws<ArgumentException>(() => new WordEmbeddings(1, [-1], [1]));
        Assert.Throws<ArgumentNullException>(() => new WordEmbeddings(1, null!, []));
    }
}
