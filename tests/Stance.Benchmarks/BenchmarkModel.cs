using Stance.Features;
using Stance.Models;
using Stance.Pages;

namespace Stance.Benchmarks;

/// <summary>A model as large as the one that ships: every bucket has weights, 40,000 words are known. Its answers mean nothing.</summary>
internal static class BenchmarkModel
{
    private const int KnownWords = 40_000;
    private const int Lanes = MaximumEntropyModel.Lanes;

    /// <summary>The model, the same each time for the same texts.</summary>
    /// <param name="texts">Their commonest words are the known ones; hashes of no word fill up.</param>
    public static StanceModel Create(IReadOnlyList<string> texts)
    {
        var random = new Random(20);
        var settings = new NgramSettings();
        var words = new WordScores(Known(texts, random), Weights(KnownWords, 0.3f, random));
        var classifier = new MaximumEntropyModel(Weights(settings.BucketCount, 0.2f, random), Weights(StyleCues.Count, 0.2f, random), [0.1f, -0.2f, 0.3f, 0], words);
        var scaling = new CueScaling(new double[StyleCues.Count], new double[StyleCues.Count]);
        return new StanceModel(new BuiltInClassifier(new FeatureExtractor(settings), classifier, scaling), new TemperatureScaling(1.1, 1.2, 0.9), new PageEvidence(SectionEvidence.Empty, new PageVoice(0.5, -1)), Card(settings));
    }

    private static ulong[] Known(IReadOnlyList<string> texts, Random random)
    {
        var counts = new Dictionary<ulong, int>();
        var sentence = new TokenizedSentence();
        foreach (string text in texts)
        {
            sentence.Read(text, new TextSpan(0, text.Length), []);
            foreach (Token token in sentence.Tokens)
            {
                counts[token.Hash] = counts.GetValueOrDefault(token.Hash) + 1;
            }
        }

        var known = new SortedSet<ulong>(counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(KnownWords).Select(c => c.Key));
        while (known.Count < KnownWords)
        {
            known.Add((ulong)random.NextInt64());
        }

        return [.. known];
    }

    private static float[] Weights(int count, float scale, Random random)
    {
        var weights = new float[count * Lanes];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = i % Lanes == Lanes - 1 ? 0 : (float)(Half)((random.NextSingle() - 0.5f) * scale);
        }

        return weights;
    }

    private static ModelCard Card(NgramSettings settings) => new()
    {
        Trainer = "none",
        Seed = 20,
        Data = new TrainingDataCard { Sha256 = "", Rows = 0, Documents = 0, Stance = new Dictionary<string, int>(), Biased = 0, Unbiased = 0 },
        Features = new FeatureCard
        {
            HashBits = settings.HashBits,
            WordNgramLength = settings.WordNgramLength,
            ShortestCharNgram = settings.ShortestCharNgram,
            CharNgramLength = settings.CharNgramLength,
            ActiveBuckets = settings.BucketCount,
            KnownWords = KnownWords,
            StyleCues = StyleCues.Count,
        },
        PageVoiceWeight = 0.5,
        PageVoiceCentre = -1,
    };
}
