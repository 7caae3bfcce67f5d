using System.Runtime.Intrinsics;
using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Twins;

/// <summary>Logits by the slow twins of every part, in the documented order of additions.</summary>
internal static class SlowScorer
{
    public static QuestionLogits Logits(StanceModel model, string text)
    {
        var sentence = new SlowTokenizedSentence();
        var span = new TextSpan(0, text.Length);
        sentence.Read(text, span, Quotations.Find(text, span));
        var cues = new float[SlowStyleCues.Count];
        SlowStyleCues.Fill(sentence, cues);
        var hasher = new NgramHasher(model.BuiltIn!.Extractor.Settings);
        var buckets = new BucketBuffer();
        Vector128<float> sum = Vector128.Create(model.BuiltIn!.Weights.Intercepts);
        Vector128<float> words = Vector128<float>.Zero;
        int[] wordNgrams = WordBuckets(sentence, model.BuiltIn!.Extractor.Settings);
        foreach (int bucket in wordNgrams)
        {
            words += Lanes(model.BuiltIn!.Weights.NgramWeights, bucket);
        }

        sum += words * FeatureVector.ScaleOf(wordNgrams.Length);
        Vector128<float> characters = Vector128<float>.Zero;
        int position = 0;
        int count = 0;
        for (ReadOnlySpan<char> stretch = NgramHasher.NextStretch(sentence.Lower, ref position); stretch.Length > 0; stretch = NgramHasher.NextStretch(sentence.Lower, ref position))
        {
            buckets.Clear();
            hasher.HashStretch(stretch, buckets);
            Vector128<float> part = Vector128<float>.Zero;
            foreach (int bucket in buckets.Buckets)
            {
                part += Lanes(model.BuiltIn!.Weights.NgramWeights, bucket);
            }

            characters += part;
            count += buckets.Buckets.Length;
        }

        sum += characters * FeatureVector.ScaleOf(count);
        for (int i = 0; i < cues.Length; i++)
        {
            sum += Lanes(model.BuiltIn!.Weights.CueWeights, i) * cues[i];
        }

        Vector128<float> known = Vector128<float>.Zero;
        foreach (Token token in sentence.Tokens)
        {
            int number = model.BuiltIn!.Weights.Words.Hashes.BinarySearch(token.Hash);
            known += number < 0 ? Vector128<float>.Zero : Lanes(model.BuiltIn!.Weights.Words.Scores, number);
        }

        sum += known * FeatureVector.MeanOf(sentence.Tokens.Length);
        return new QuestionLogits(sum[(int)Question.Audience], sum[(int)Question.Editorial], sum[(int)Question.Bias]);
    }

    public static int[] WordBuckets(SlowTokenizedSentence sentence, NgramSettings settings)
    {
        var buckets = new List<int>();
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            ulong sequence = 0x9E3779B97F4A7C15;
            for (int j = i; j < sentence.Tokens.Length && j < i + settings.WordNgramLength; j++)
            {
                sequence = StableHash.Combine(sequence, sentence.Tokens[j].Hash);
                buckets.Add((int)(StableHash.Finish((uint)(sequence ^ (sequence >> 32))) & (uint)(settings.BucketCount - 1)));
            }
        }

        return [.. buckets];
    }

    private static Vector128<float> Lanes(ReadOnlySpan<float> weights, int row) => Vector128.Create(weights.Slice(row * MaximumEntropyModel.Lanes, MaximumEntropyModel.Lanes));
}
