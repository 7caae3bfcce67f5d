using Stance.Features;

namespace Stance.Learning.Data;

/// <summary>The raw features of many sentences, as the extractor gives them, in a form that a trainer can run through fast.</summary>
/// <remarks>
/// Character n-grams depend only on the stretch between white space that they are in, so that a sentence is kept as its
/// stretches, and each different stretch once as its n-grams: what is added up over a sentence's n-grams can be added up
/// over its stretches, ten times fewer. Immutable, thread-safe.
/// </remarks>
public sealed class FeatureTable
{
    private readonly float[] _cues;

    internal FeatureTable(NgramSettings settings, IndexLists words, IndexLists stretches, IndexLists stretchNgrams, IndexLists tokens, ulong[] tokenHashes, float[] cues)
    {
        Settings = settings;
        WordNgrams = words;
        Stretches = stretches;
        StretchNgrams = stretchNgrams;
        Tokens = tokens;
        TokenHashes = tokenHashes;
        _cues = cues;
    }

    /// <summary>The n-grams that were hashed.</summary>
    public NgramSettings Settings { get; }

    /// <summary>Number of sentences.</summary>
    public int RowCount => WordNgrams.Count;

    /// <summary>Buckets of each row's word n-grams.</summary>
    internal IndexLists WordNgrams { get; }

    /// <summary>Numbers of each row's stretches.</summary>
    internal IndexLists Stretches { get; }

    /// <summary>Buckets of each different stretch's character n-grams.</summary>
    internal IndexLists StretchNgrams { get; }

    /// <summary>Numbers of each row's words.</summary>
    internal IndexLists Tokens { get; }

    /// <summary>The hash of each different word.</summary>
    internal ulong[] TokenHashes { get; }

    /// <summary>The style cues of all rows, row by row, unscaled.</summary>
    internal ReadOnlySpan<float> Cues => _cues;

    /// <summary>The style cues of a row, unscaled.</summary>
    public ReadOnlySpan<float> CuesOf(int row) => _cues.AsSpan(row * StyleCues.Count, StyleCues.Count);

    /// <summary>Character n-grams of a row, repeats counted.</summary>
    internal int CharNgramsOf(int row)
    {
        int count = 0;
        foreach (int stretch in Stretches[row])
        {
            count += StretchNgrams[stretch].Length;
        }

        return count;
    }
}
