using Stance.Learning.Pretraining;

namespace Stance.Learning.Tests.Pretraining;

public class PpmiMatrixTests
{
    [Fact]
    public void A_small_corpus_has_the_values_worked_out_by_hand()
    {
        // a and b stand together in 2 of 3 pairs, c and d in the other; shares of words 1/3, 1/3, 1/6, 1/6.
        TokenStream stream = TokenStream.Read(["a b", "b a", "c d"], 1, 10, 1, default);
        double[] matrix = Dense(stream, new WordVectorOptions { FrequencyExponent = 1 });
        int[] at = [.. ((string[])["a", "b", "c", "d"]).Select(w => Array.IndexOf(stream.Hashes, MadeUpSentences.Hash(w)))];
        double Of(int row, int column) => matrix[(at[row] * 4) + at[column]];
        Assert.Equal(Math.Log(2 / 6.0 * 9), Of(0, 1), 6);
        Assert.Equal(Of(0, 1), Of(1, 0));
        Assert.Equal(Math.Log(1 / 6.0 * 36), Of(2, 3), 6);
        Assert.Equal(4, matrix.Count(v => v != 0));
    }

    [Fact]
    public void Nearer_words_count_more_and_those_beyond_the_window_not_at_all()
    {
        // One sentence; weight 1/distance up to 2, both ways: 1 + 1 + 1/2 + 1/2 + 1 ... = 2 (3 + 2/2) = 8.
        TokenStream stream = TokenStream.Read(["a b c d"], 1, 10, 1, default);
        double[] matrix = Dense(stream, new WordVectorOptions { Window = 2, FrequencyExponent = 1 });
        int[] at = [.. ((string[])["a", "b", "c", "d"]).Select(w => Array.IndexOf(stream.Hashes, MadeUpSentences.Hash(w)))];
        Assert.Equal(Math.Log(1 / 8.0 * 16), matrix[(at[0] * 4) + at[1]], 6);
        Assert.Equal(0, matrix[(at[0] * 4) + at[2]]);
        Assert.Equal(0, matrix[(at[0] * 4) + at[3]]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 0.75)]
    public void The_entries_are_those_of_a_slow_twin(int window, double exponent)
    {
        TokenStream stream = TokenStream.Read(MadeUpSentences.Many(400, 60, 3), 2, 50, 1, default);
        int size = stream.Hashes.Length;
        double[] expected = Twin(stream, window, exponent);
        double[] actual = Dense(stream, new WordVectorOptions { Window = window, FrequencyExponent = exponent });
        Assert.InRange(expected.Count(v => v > 0), 300, (size * size) - 100);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 4);
            Assert.Equal(actual[i], actual[(i % size * size) + (i / size)], 4);
        }
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_bits_over_several_blocks()
    {
        TokenStream stream = TokenStream.Read(MadeUpSentences.Many(3000, 3000, 3), 1, 2500, 2, default);
        var options = new WordVectorOptions();
        Assert.True(stream.Hashes.Length > 2 * 1024, $"{stream.Hashes.Length} words do not fill blocks");
        double[] dense = [.. Enumerable.Range(0, stream.Hashes.Length * 3).Select(i => (i % 7) - 3.0)];
        PpmiMatrix one = PpmiMatrix.Build(stream, options, 1, default);
        PpmiMatrix eight = PpmiMatrix.Build(stream, options, 8, default);
        Assert.Equal((one.Size, one.EntryCount), (eight.Size, eight.EntryCount));
        Assert.Equal(one.Multiply(dense, 3, 1).Select(BitConverter.DoubleToInt64Bits), eight.Multiply(dense, 3, 8).Select(BitConverter.DoubleToInt64Bits));
    }

    /// <summary>The matrix in full, row by row.</summary>
    internal static double[] Dense(TokenStream stream, WordVectorOptions options)
    {
        int size = stream.Hashes.Length;
        var identity = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            identity[(i * size) + i] = 1;
        }

        PpmiMatrix matrix = PpmiMatrix.Build(stream, options, 1, default);
        double[] dense = matrix.Multiply(identity, size, 1);
        Assert.Equal((size, dense.Count(v => v > 0)), (matrix.Size, matrix.EntryCount));
        return dense;
    }

    private static double[] Twin(TokenStream stream, int window, double exponent)
    {
        int size = stream.Hashes.Length;
        var counts = new double[size * size];
        for (int s = 0; s < stream.Sentences.Count; s++)
        {
            int[] words = stream.Sentences[s].ToArray();
            for (int i = 0; i < words.Length; i++)
            {
                for (int j = 0; j < words.Length; j++)
                {
                    counts[(words[i] * size) + words[j]] += i != j && Math.Abs(i - j) <= window ? 1.0 / Math.Abs(i - j) : 0;
                }
            }
        }

        double all = counts.Sum();
        double[] powers = [.. stream.Counts.Select(c => Math.Pow(c, exponent))];
        return [.. counts.Select((count, i) => count == 0 ? 0 : Math.Max(0, Math.Log(count / all * powers.Sum() * powers.Sum() / (powers[i / size] * powers[i % size]))))];
    }
}
