using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>The mean word vector of each sentence, by smooth inverse frequency, without the direction that all share.</summary>
/// <remarks>
/// Arora, Liang &amp; Ma 2017, algorithm 1: v(s) = 1/|s| Σ a/(a + p(w)) v(w), then v(s) − u uᵀ v(s) with u the first
/// principal direction; an unknown word is a zero vector. All of it is linear in the words, so that weights learned on it
/// fold into one number a word (<see cref="WordScores"/>), and that the vectors may be kept with weight and direction already
/// in them (<see cref="WordEmbeddings"/>). Immutable, thread-safe.
/// </remarks>
internal sealed class SentenceVectors
{
    private const int Lanes = MaximumEntropyModel.Lanes;
    private const int PowerIterations = 30;

    private readonly WordVectors _words;
    private readonly double[] _common;

    private SentenceVectors(WordVectors words, float[] values, double[] common, DenseScaling scaling)
    {
        _words = words;
        Values = values;
        _common = common;
        Scaling = scaling;
    }

    /// <summary>Numbers to a vector.</summary>
    public int Dimensions => _words.Dimensions;

    /// <summary>The vectors, row by row, not yet standardised.</summary>
    public float[] Values { get; }

    /// <summary>How they become columns.</summary>
    public DenseScaling Scaling { get; }

    /// <summary>The vectors of a table's rows.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="words">Word vectors.</param>
    /// <param name="scale">Standard deviation that each column gets.</param>
    /// <param name="threads">1 or more.</param>
    public static SentenceVectors Of(FeatureTable table, WordVectors words, double scale, int threads)
    {
        int dimensions = words.Dimensions;
        float[] values = Means(table, words, threads);
        double[] common = CommonDirection(values, dimensions);
        Parallel.For(0, table.RowCount, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
            Remove(values.AsSpan(row * dimensions, dimensions), common));
        return new SentenceVectors(words, values, common, DenseColumns.Scaling(values, dimensions, scale));
    }

    /// <summary>The vectors of a table's rows by the embeddings of a model.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="words">The model's known words.</param>
    /// <param name="embeddings">Theirs.</param>
    /// <param name="scale">Standard deviation that each column gets over these rows.</param>
    /// <param name="threads">1 or more.</param>
    /// <exception cref="ArgumentException">There are not as many embeddings as words.</exception>
    public static SentenceVectors Of(FeatureTable table, WordScores words, WordEmbeddings embeddings, double scale, int threads)
    {
        if (embeddings.Count != words.Count)
        {
            throw new ArgumentException($"{embeddings.Count} embeddings for {words.Count} words.", nameof(embeddings));
        }

        var weights = new float[words.Count];
        Array.Fill(weights, 1);
        var vectors = new WordVectors(words.Hashes.ToArray(), embeddings.ToVectors(), weights);
        float[] values = Means(table, vectors, threads);
        return new SentenceVectors(vectors, values, new double[embeddings.Dimensions], DenseColumns.Scaling(values, embeddings.Dimensions, scale));
    }

    /// <summary>What each word adds to a vector, in the order of the words of <see cref="Fold"/>.</summary>
    public WordEmbeddings ToEmbeddings()
    {
        int[] order = Order();
        var vectors = new float[order.Length * Dimensions];
        for (int i = 0; i < order.Length; i++)
        {
            Span<float> vector = vectors.AsSpan(i * Dimensions, Dimensions);
            _words[order[i]].CopyTo(vector);
            Remove(vector, _common);
            for (int d = 0; d < vector.Length; d++)
            {
                vector[d] *= _words.Weights[order[i]];
            }
        }

        return WordEmbeddings.Round(vectors, Dimensions);
    }

    /// <summary>What each word says, given weights for the standardised columns; what the means take away goes to the intercepts.</summary>
    public WordScores Fold(ReadOnlySpan<double> weights, Span<double> intercepts)
    {
        int dimensions = Dimensions;
        var direction = new double[dimensions * Lanes];
        for (int d = 0; d < dimensions; d++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                double weight = weights[(d * Lanes) + lane] * Scaling.Factors[d];
                direction[(d * Lanes) + lane] = weight;
                intercepts[lane] -= weight * Scaling.Means[d];
            }
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            double along = 0;
            for (int d = 0; d < dimensions; d++)
            {
                along += _common[d] * direction[(d * Lanes) + lane];
            }

            for (int d = 0; d < dimensions; d++)
            {
                direction[(d * Lanes) + lane] -= along * _common[d];
            }
        }

        int[] order = Order();
        var scores = new float[order.Length * Lanes];
        for (int i = 0; i < order.Length; i++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                double sum = 0;
                for (int d = 0; d < dimensions; d++)
                {
                    sum += _words[order[i]][d] * direction[(d * Lanes) + lane];
                }

                scores[(i * Lanes) + lane] = (float)(Half)(sum * _words.Weights[order[i]]);
            }
        }

        return new WordScores([.. order.Select(w => _words.Hashes[w])], scores);
    }

    // By hash, as a model file holds words.
    private int[] Order() => [.. Enumerable.Range(0, _words.Hashes.Length).OrderBy(w => _words.Hashes[w])];

    private static float[] Means(FeatureTable table, WordVectors words, int threads)
    {
        int[] numbers = [.. table.TokenHashes.Select(words.NumberOf)];
        int dimensions = words.Dimensions;
        var values = new float[table.RowCount * dimensions];
        Parallel.For(0, table.RowCount, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
            Mean(table.Tokens[row], numbers, words, values.AsSpan(row * dimensions, dimensions)));
        return values;
    }

    private static void Mean(ReadOnlySpan<int> tokens, int[] numbers, WordVectors words, Span<float> mean)
    {
        var sum = new double[mean.Length];
        foreach (int token in tokens)
        {
            if (numbers[token] < 0)
            {
                continue;
            }

            ReadOnlySpan<float> vector = words[numbers[token]];
            double weight = words.Weights[numbers[token]];
            for (int d = 0; d < sum.Length; d++)
            {
                sum[d] += weight * vector[d];
            }
        }

        for (int d = 0; d < mean.Length; d++)
        {
            mean[d] = tokens.Length == 0 ? 0 : (float)(sum[d] / tokens.Length);
        }
    }

    // Power iteration on Σ v vᵀ.
    private static double[] CommonDirection(float[] values, int dimensions)
    {
        var second = new double[dimensions * dimensions];
        for (int at = 0; at < values.Length; at += dimensions)
        {
            for (int i = 0; i < dimensions; i++)
            {
                double value = values[at + i];
                for (int j = 0; j < dimensions; j++)
                {
                    second[(i * dimensions) + j] += value * values[at + j];
                }
            }
        }

        var direction = new double[dimensions];
        Array.Fill(direction, 1);
        for (int iteration = 0; iteration < PowerIterations; iteration++)
        {
            var next = new double[dimensions];
            for (int i = 0; i < dimensions; i++)
            {
                for (int j = 0; j < dimensions; j++)
                {
                    next[i] += second[(i * dimensions) + j] * direction[j];
                }
            }

            double norm = Math.Sqrt(next.Sum(x => x * x));
            direction = norm == 0 ? next : [.. next.Select(x => x / norm)];
        }

        return direction;
    }

    private static void Remove(Span<float> vector, double[] common)
    {
        double along = 0;
        for (int d = 0; d < vector.Length; d++)
        {
            along += vector[d] * common[d];
        }

        for (int d = 0; d < vector.Length; d++)
        {
            vector[d] = (float)(vector[d] - (along * common[d]));
        }
    }
}
