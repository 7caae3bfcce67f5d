namespace Stance.Models;

/// <summary>What each known word adds to a sentence's vector, for an adaptation to learn from; scoring does not need it.</summary>
/// <remarks>
/// A sentence's vector is the mean over its words of these, 0 of an unknown one: smooth inverse frequency is in them, and
/// the direction that all sentences share is not (Arora, Liang &amp; Ma 2017, algorithm 1). Eight bits a number: a word's
/// numbers are whole multiples of its own step. The words are those of <see cref="MaximumEntropyModel.Words"/>, in that
/// order. Immutable, thread-safe.
/// </remarks>
public sealed class WordEmbeddings
{
    private readonly float[] _steps;
    private readonly sbyte[] _multiples;

    /// <summary>The embeddings of some words; the arrays are taken over.</summary>
    /// <param name="dimensions">Numbers to a word, 1 or more.</param>
    /// <param name="steps">One a word; finite, 0 or more.</param>
    /// <param name="multiples">Words × dimensions.</param>
    /// <exception cref="ArgumentException">The lengths don't fit, or a step is out of range.</exception>
    public WordEmbeddings(int dimensions, float[] steps, sbyte[] multiples)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(multiples);
        if (dimensions < 1 || multiples.Length != (long)steps.Length * dimensions || !steps.All(s => float.IsFinite(s) && s >= 0))
        {
            throw new ArgumentException($"Embeddings of {steps.Length} words in {dimensions} dimensions need as many finite steps, 0 or more, and not {multiples.Length} multiples.", nameof(multiples));
        }

        Dimensions = dimensions;
        _steps = steps;
        _multiples = multiples;
    }

    /// <summary>Number of words.</summary>
    public int Count => _steps.Length;

    /// <summary>Numbers to a word.</summary>
    public int Dimensions { get; }

    /// <summary>The step of each word.</summary>
    public ReadOnlySpan<float> Steps => _steps;

    /// <summary>The multiples, word by word.</summary>
    public ReadOnlySpan<sbyte> Multiples => _multiples;

    /// <summary>Rounds vectors to eight bits: a word's largest number becomes 127 steps.</summary>
    /// <param name="vectors">Finite; word by word.</param>
    /// <param name="dimensions">Numbers to a word, 1 or more.</param>
    public static WordEmbeddings Round(ReadOnlySpan<float> vectors, int dimensions)
    {
        var steps = new float[vectors.Length / dimensions];
        var multiples = new sbyte[steps.Length * dimensions];
        for (int word = 0; word < steps.Length; word++)
        {
            ReadOnlySpan<float> vector = vectors.Slice(word * dimensions, dimensions);
            float largest = 0;
            foreach (float number in vector)
            {
                largest = Math.Max(largest, Math.Abs(number));
            }

            steps[word] = largest / sbyte.MaxValue;
            for (int d = 0; d < dimensions && steps[word] > 0; d++)
            {
                multiples[(word * dimensions) + d] = (sbyte)Math.Clamp(Math.Round(vector[d] / steps[word]), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return new WordEmbeddings(dimensions, steps, multiples);
    }

    /// <summary>All numbers, word by word.</summary>
    public float[] ToVectors()
    {
        var vectors = new float[_multiples.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = _steps[i / Dimensions] * _multiples[i];
        }

        return vectors;
    }
}
