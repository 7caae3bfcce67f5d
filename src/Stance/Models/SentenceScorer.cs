using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>The logits of a sentence without its feature vector: the same sums as <see cref="MaximumEntropyModel.Logits"/>, bit for bit.</summary>
/// <remarks>
/// What a stretch's character n-grams add up to is remembered in the scratch. Memory is asked for well before it is read:
/// the tables are larger than the processor's caches. Immutable, thread-safe; nothing is allocated but when a buffer grows.
/// </remarks>
internal sealed class SentenceScorer
{
    private static int s_scorers;

    private readonly MaximumEntropyModel _model;
    private readonly NgramHasher _hasher;
    private readonly StretchHasher _stretches;
    private readonly uint _owner;

    /// <summary>A scorer of these features by these weights.</summary>
    public SentenceScorer(FeatureExtractor extractor, MaximumEntropyModel model)
    {
        _model = model;
        _hasher = extractor.Hasher;
        _stretches = new StretchHasher(_hasher, extractor.Settings);

        // Its number tells a model's sums from another's in the same memory; never 0, the owner of what is empty.
        _owner = (uint)Interlocked.Increment(ref s_scorers);
    }

    /// <summary>The logits of the sentence that the scratch has read, uncalibrated.</summary>
    public QuestionLogits Logits(ScoringScratch scratch)
    {
        TokenizedSentence sentence = scratch.Sentence;
        ReadOnlySpan<Vector128<float>> weights = _model.Buckets;
        FetchWords(scratch, weights);
        scratch.Stretches.Find(sentence);
        StyleCues.Fill(sentence, scratch.Cues);
        scratch.Stretches.Recall(sentence, _stretches, weights, _owner);
        Vector128<float> known = SumWords(scratch);
        ReadOnlySpan<int> words = scratch.Words.Buckets;
        Vector128<float> sum = Vector128.Create(_model.Intercepts);
        sum += StretchSums.Add(weights, words) * FeatureVector.ScaleOf(words.Length);
        sum += scratch.Stretches.Sum(_stretches, weights, _owner, out int ngrams) * FeatureVector.ScaleOf(ngrams);
        AddCues(scratch.Cues, ref sum);
        sum += known * FeatureVector.MeanOf(sentence.Tokens.Length);
        return new QuestionLogits(sum[(int)Question.Audience], sum[(int)Question.Editorial], sum[(int)Question.Bias]);
    }

    private void FetchWords(ScoringScratch scratch, ReadOnlySpan<Vector128<float>> weights)
    {
        TokenizedSentence sentence = scratch.Sentence;
        scratch.KnownWords.Recall(sentence, _owner);
        foreach (int word in scratch.KnownWords.Missing)
        {
            _model.Words.Fetch(sentence.Tokens[word].Hash);
        }

        _hasher.HashWords(sentence, scratch.Words);
        foreach (int bucket in scratch.Words.Buckets)
        {
            CacheLine.Fetch(in weights[bucket]);
        }
    }

    // A cue of 0 adds nothing.
    private void AddCues(ReadOnlySpan<float> cues, ref Vector128<float> sum)
    {
        ReadOnlySpan<Vector128<float>> weights = MemoryMarshal.Cast<float, Vector128<float>>(_model.CueWeights);
        int i = 0;
        for (; i <= cues.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            uint some = ~Vector256.Equals(Vector256.Create(cues[i..]), Vector256<float>.Zero).ExtractMostSignificantBits() & 0xFF;
            for (; some != 0; some &= some - 1)
            {
                int cue = i + BitOperations.TrailingZeroCount(some);
                sum += weights[cue] * cues[cue];
            }
        }

        for (; i < cues.Length; i++)
        {
            sum += weights[i] * cues[i];
        }
    }

    private Vector128<float> SumWords(ScoringScratch scratch)
    {
        foreach (int word in scratch.KnownWords.Missing)
        {
            bool known = _model.Words.TryGet(scratch.Sentence.Tokens[word].Hash, out Vector128<float> scores);
            scratch.KnownWords.Tell(scratch.Sentence, _owner, word, known, in scores);
        }

        return scratch.KnownWords.Sum();
    }
}
