namespace Stance.Learning.Pretraining;

/// <summary>A vector for each frequent word, and the word's weight in a sentence's mean.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class WordVectors
{
    private readonly Dictionary<ulong, int> _numbers;

    public WordVectors(ulong[] hashes, float[] vectors, float[] weights)
    {
        Hashes = hashes;
        Vectors = vectors;
        Weights = weights;
        Dimensions = hashes.Length == 0 ? 0 : vectors.Length / hashes.Length;
        _numbers = new Dictionary<ulong, int>(hashes.Length);
        for (int i = 0; i < hashes.Length; i++)
        {
            _numbers.Add(hashes[i], i);
        }
    }

    /// <summary>The hash of each word.</summary>
    public ulong[] Hashes { get; }

    /// <summary>All vectors, word by word.</summary>
    public float[] Vectors { get; }

    /// <summary>Smooth inverse frequency a / (a + p) of each word (Arora, Liang &amp; Ma 2017, algorithm 1).</summary>
    public float[] Weights { get; }

    /// <summary>Numbers to a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The number of a word, or -1.</summary>
    public int NumberOf(ulong hash) => _numbers.GetValueOrDefault(hash, -1);

    /// <summary>A word's vector.</summary>
    public ReadOnlySpan<float> this[int word] => Vectors.AsSpan(word * Dimensions, Dimensions);
}
