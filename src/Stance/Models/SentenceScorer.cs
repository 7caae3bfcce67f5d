using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>The logits of a sentence without its feature vector: the same sums as <see cref="MaximumEntropyModel.Logits"/>, bit for bit.</summary>
/// <remarks>
/// What a stretch's character n-grams add up to is remembered in the scratch; whether it was never changes a bit, because
/// sums run stretch by stretch, and within a stretch from place to place, shorter n-grams first. Immutable, thread-safe;
/// nothing is allocated but when a buffer grows.
/// </remarks>
internal sealed class SentenceScorer
{
    private static int s_scorers;

    private readonly MaximumEntropyModel _model;
    private readonly NgramHasher _hasher;
    private readonly StretchHasher _stretches;
    private readonly NgramSettings _settings;
    private readonly int[] _counts;
    private readonly ulong _owner;

    /// <summary>A scorer of these features by these weights.</summary>
    public SentenceScorer(FeatureExtractor extractor, MaximumEntropyModel model)
    {
        _model = model;
        _hasher = extractor.Hasher;
        _settings = extractor.Settings;
        _stretches = new StretchHasher(_settings);
        _counts = [.. Enumerable.Range(0, StretchMemory.LongestStretch + 1).Select(_stretches.CountOf)];

        // Its number tells a model's sums from another's in the same memory; never 0, the owner of what is empty.
        _owner = (ulong)(uint)Interlocked.Increment(ref s_scorers) << 32;
    }

    /// <summary>The logits of the sentence that the scratch has read, uncalibrated.</summary>
    public QuestionLogits Logits(ScoringScratch scratch)
    {
        TokenizedSentence sentence = scratch.Sentence;
        _hasher.HashWords(sentence, scratch.Words);
        StyleCues.Fill(sentence, scratch.Cues);
        Vector128<float> characters = SumStretches(scratch, out int ngrams);
        Vector128<float> sum = Vector128.Create(_model.Intercepts);
        sum += SumBuckets(scratch.Words.Buckets) * FeatureVector.ScaleOf(scratch.Words.Buckets.Length);
        sum += characters * FeatureVector.ScaleOf(ngrams);
        sum = AddCues(sum, scratch.Cues);
        sum += SumWords(sentence.Tokens) * FeatureVector.MeanOf(sentence.Tokens.Length);
        return new QuestionLogits(sum[(int)Question.Audience], sum[(int)Question.Editorial], sum[(int)Question.Bias]);
    }

    private Vector128<float> SumBuckets(ReadOnlySpan<int> buckets)
    {
        ReadOnlySpan<Vector128<float>> weights = MemoryMarshal.Cast<float, Vector128<float>>(_model.NgramWeights);
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (int bucket in buckets)
        {
            sum += weights[bucket];
        }

        return sum;
    }

    private Vector128<float> SumStretches(ScoringScratch scratch, out int ngrams)
    {
        StretchMemory memory = scratch.Stretches;
        ReadOnlySpan<char> lower = scratch.Sentence.LowerWithMargin;
        ReadOnlySpan<int> edges = scratch.Sentence.FindStretches();
        Vector128<float> sum = Vector128<float>.Zero;
        ngrams = 0;
        for (int i = 0; i + 1 < edges.Length; i += 2)
        {
            int length = edges[i + 1] - edges[i];
            if (length > StretchMemory.LongestStretch)
            {
                scratch.Characters.Clear();
                _hasher.HashStretch(lower.Slice(edges[i], length), scratch.Characters);
                ngrams += scratch.Characters.Buckets.Length;
                sum += SumBuckets(scratch.Characters.Buckets);
                continue;
            }

            Vector256<ushort> key = StretchHasher.KeyOf(ref Unsafe.AsRef(in lower[edges[i]]), length);
            ref StretchMemory.Entry place = ref memory.PlaceOf(key);
            if (!place.TryGet(key, _owner | (uint)length, out Vector128<float> part))
            {
                part = SumStretch(key, length);
                place.Set(key, _owner | (uint)length, part);
            }

            ngrams += _counts[length];
            sum += part;
        }

        return sum;
    }

    [SkipLocalsInit]
    private Vector128<float> SumStretch(Vector256<ushort> key, int length)
    {
        Span<uint> buckets = stackalloc uint[StretchHasher.MostBuckets];
        _stretches.Hash(key, length, buckets);
        ReadOnlySpan<Vector128<float>> weights = MemoryMarshal.Cast<float, Vector128<float>>(_model.NgramWeights);
        Vector128<float> sum = Vector128<float>.Zero;
        for (int place = 0; place <= length; place++)
        {
            int longest = Math.Min(_settings.CharNgramLength, length + 2 - place);
            for (int n = _settings.ShortestCharNgram; n <= longest; n++)
            {
                sum += weights[(int)buckets[((n - 1) * StretchHasher.Places) + place]];
            }
        }

        return sum;
    }

    // A cue of 0 adds nothing.
    private Vector128<float> AddCues(Vector128<float> sum, ReadOnlySpan<float> cues)
    {
        ReadOnlySpan<Vector128<float>> weights = MemoryMarshal.Cast<float, Vector128<float>>(_model.CueWeights);
        for (int i = 0; i < weights.Length; i++)
        {
            if (cues[i] != 0)
            {
                sum += weights[i] * cues[i];
            }
        }

        return sum;
    }

    private Vector128<float> SumWords(ReadOnlySpan<Token> words)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (ref readonly Token word in words)
        {
            int number = _model.Words.NumberOf(word.Hash);
            sum += number < 0 ? Vector128<float>.Zero : _model.Words.Of(number);
        }

        return sum;
    }
}
