using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>Three binary maximum-entropy classifiers over the same features, one for each <see cref="Question"/>.</summary>
/// <remarks>
/// Berger, Della Pietra &amp; Della Pietra 1996. The weights of a bucket lie side by side, a lane for each question and one
/// that is always 0, so that one load serves all. Immutable, thread-safe, no allocation. Sums run in a fixed order, lane
/// by lane, so that the result does not depend on the processor.
/// </remarks>
public sealed class MaximumEntropyModel
{
    /// <summary>Numbers to a feature: one for each question, and a 0.</summary>
    public const int Lanes = 4;

    // Aligned, so that the lanes of a bucket are one cache line's.
    private readonly AlignedTable<Vector128<float>> _ngrams;
    private readonly float[] _cues;
    private readonly float[] _intercepts;

    /// <summary>A model of these weights; the n-grams' are copied, the other arrays taken over.</summary>
    /// <param name="ngrams">Length buckets × <see cref="Lanes"/>, bucket by bucket.</param>
    /// <param name="cues">Length <see cref="StyleCues.Count"/> × <see cref="Lanes"/>, cue by cue.</param>
    /// <param name="intercepts">Length <see cref="Lanes"/>.</param>
    /// <param name="words">What known words say.</param>
    /// <exception cref="ArgumentException">A length is not such a multiple, or a weight is not finite.</exception>
    public MaximumEntropyModel(float[] ngrams, float[] cues, float[] intercepts, WordScores words)
        : this(ToTable(ngrams), cues, intercepts, words)
    {
    }

    /// <summary>Likewise; all is taken over.</summary>
    /// <param name="ngrams">Finite; a vector to each bucket.</param>
    /// <param name="cues">As above.</param>
    /// <param name="intercepts">As above.</param>
    /// <param name="words">As above.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a cue's weight or an intercept is not finite.</exception>
    internal MaximumEntropyModel(AlignedTable<Vector128<float>> ngrams, float[] cues, float[] intercepts, WordScores words)
    {
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(intercepts);
        ArgumentNullException.ThrowIfNull(words);
        if (cues.Length != StyleCues.Count * Lanes || intercepts.Length != Lanes)
        {
            throw new ArgumentException($"Weights of lengths {ngrams.Length * Lanes}, {cues.Length}, {intercepts.Length} do not fit {Lanes} lanes and {StyleCues.Count} cues.");
        }

        _ngrams = ngrams;
        _cues = cues;
        _intercepts = intercepts;
        Words = words;
        if (!HalfLanes.AllFinite(cues) || !HalfLanes.AllFinite(intercepts))
        {
            throw new ArgumentException("A weight is not finite.");
        }
    }

    /// <summary>Weights of all buckets, <see cref="Lanes"/> to each.</summary>
    public ReadOnlySpan<float> NgramWeights => MemoryMarshal.Cast<Vector128<float>, float>(_ngrams.Entries);

    /// <summary>Likewise, a vector to each bucket.</summary>
    internal ReadOnlySpan<Vector128<float>> Buckets => _ngrams.Entries;

    /// <summary>Weights of all cues, <see cref="Lanes"/> to each.</summary>
    public ReadOnlySpan<float> CueWeights => _cues;

    /// <summary>One intercept a lane.</summary>
    public ReadOnlySpan<float> Intercepts => _intercepts;

    /// <summary>What known words say, added up over a sentence's words and divided by their number.</summary>
    public WordScores Words { get; }

    /// <summary>The logits of one sentence, uncalibrated.</summary>
    /// <param name="x">Its features; buckets below this model's bucket count.</param>
    public QuestionLogits Logits(FeatureVector x)
    {
        ReadOnlySpan<Vector128<float>> ngrams = Buckets;
        ReadOnlySpan<Vector128<float>> cues = MemoryMarshal.Cast<float, Vector128<float>>(_cues);
        Vector128<float> sum = Vector128.Create(_intercepts);
        sum += Sum(ngrams, x.WordNgrams) * FeatureVector.ScaleOf(x.WordNgrams.Length);
        sum += SumStretches(ngrams, x) * FeatureVector.ScaleOf(x.CharNgrams.Length);
        for (int i = 0; i < cues.Length; i++)
        {
            sum += cues[i] * x.Cues[i];
        }

        sum += SumWords(x.Words) * FeatureVector.MeanOf(x.Words.Length);
        return new QuestionLogits(sum[(int)Question.Audience], sum[(int)Question.Editorial], sum[(int)Question.Bias]);
    }

    private static AlignedTable<Vector128<float>> ToTable(float[] ngrams)
    {
        ArgumentNullException.ThrowIfNull(ngrams);
        if (ngrams.Length == 0 || ngrams.Length % Lanes != 0)
        {
            throw new ArgumentException($"{ngrams.Length} n-gram weights do not fit {Lanes} lanes.", nameof(ngrams));
        }

        if (!HalfLanes.AllFinite(ngrams))
        {
            throw new ArgumentException("An n-gram's weight is not finite.", nameof(ngrams));
        }

        var table = new AlignedTable<Vector128<float>>(ngrams.Length / Lanes);
        ngrams.CopyTo(MemoryMarshal.Cast<Vector128<float>, float>(table.Entries));
        return table;
    }

    private static Vector128<float> Sum(ReadOnlySpan<Vector128<float>> weights, ReadOnlySpan<int> buckets)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (int bucket in buckets)
        {
            sum += weights[bucket];
        }

        return sum;
    }

    // Stretch by stretch: the same additions whether a stretch's sum is worked out or remembered.
    private static Vector128<float> SumStretches(ReadOnlySpan<Vector128<float>> weights, FeatureVector x)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        int start = 0;
        foreach (int end in x.StretchEnds)
        {
            sum += Sum(weights, x.CharNgrams[start..end]);
            start = end;
        }

        return sum;
    }

    private Vector128<float> SumWords(ReadOnlySpan<Token> words)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (Token word in words)
        {
            sum += Words.TryGet(word.Hash, out Vector128<float> scores) ? scores : Vector128<float>.Zero;
        }

        return sum;
    }
}
