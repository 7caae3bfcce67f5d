using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>Two maximum-entropy classifiers over the same features: stance (three labels) and bias (two).</summary>
/// <remarks>
/// Berger, Della Pietra &amp; Della Pietra 1996. The weights of a bucket lie side by side — neutral, editorial, reader,
/// bias — so that one load serves both heads. Immutable, thread-safe, no allocation. Sums run in the order of the
/// features, lane by lane, so that the result does not depend on the processor.
/// </remarks>
public sealed class MaximumEntropyModel
{
    /// <summary>Outputs a feature has a weight for: three stances, then bias.</summary>
    public const int Heads = StanceNames.Count + 1;

    private readonly float[] _ngrams;
    private readonly float[] _cues;
    private readonly float[] _intercepts;

    /// <summary>A model of these weights; the arrays are taken over, not copied.</summary>
    /// <param name="ngrams">Length buckets × <see cref="Heads"/>, bucket by bucket.</param>
    /// <param name="cues">Length <see cref="StyleCues.Count"/> × <see cref="Heads"/>, cue by cue.</param>
    /// <param name="intercepts">Length <see cref="Heads"/>.</param>
    /// <exception cref="ArgumentException">A length is not such a multiple.</exception>
    public MaximumEntropyModel(float[] ngrams, float[] cues, float[] intercepts)
    {
        ArgumentNullException.ThrowIfNull(ngrams);
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(intercepts);
        if (ngrams.Length % Heads != 0 || cues.Length != StyleCues.Count * Heads || intercepts.Length != Heads)
        {
            throw new ArgumentException($"Weights of lengths {ngrams.Length}, {cues.Length}, {intercepts.Length} do not fit {Heads} heads and {StyleCues.Count} cues.");
        }

        _ngrams = ngrams;
        _cues = cues;
        _intercepts = intercepts;
    }

    /// <summary>Weights of all buckets, <see cref="Heads"/> to each.</summary>
    public ReadOnlySpan<float> NgramWeights => _ngrams;

    /// <summary>Weights of all cues, <see cref="Heads"/> to each.</summary>
    public ReadOnlySpan<float> CueWeights => _cues;

    /// <summary>One intercept a head.</summary>
    public ReadOnlySpan<float> Intercepts => _intercepts;

    /// <summary>The logits Wx + b of one sentence, uncalibrated.</summary>
    /// <param name="x">Its features; buckets below this model's bucket count.</param>
    /// <param name="logits">Filled; length <see cref="Heads"/>: neutral, editorial, reader, bias.</param>
    /// <exception cref="ArgumentException">logits has another length.</exception>
    public void Logits(FeatureVector x, Span<double> logits)
    {
        if (logits.Length != Heads)
        {
            throw new ArgumentException($"{logits.Length} places for {Heads} logits.", nameof(logits));
        }

        ReadOnlySpan<Vector128<float>> ngrams = MemoryMarshal.Cast<float, Vector128<float>>(_ngrams);
        ReadOnlySpan<Vector128<float>> cues = MemoryMarshal.Cast<float, Vector128<float>>(_cues);
        Vector128<float> sum = Vector128.Create(_intercepts);
        sum += Sum(ngrams, x.WordNgrams) * FeatureVector.ScaleOf(x.WordNgrams.Length);
        sum += Sum(ngrams, x.CharNgrams) * FeatureVector.ScaleOf(x.CharNgrams.Length);
        for (int i = 0; i < cues.Length; i++)
        {
            sum += cues[i] * x.Cues[i];
        }

        for (int head = 0; head < Heads; head++)
        {
            logits[head] = sum[head];
        }
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
}
