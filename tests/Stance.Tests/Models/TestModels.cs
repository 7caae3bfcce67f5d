using Stance.Features;
using Stance.Models;

namespace Stance.Tests.Models;

/// <summary>Small models with known weights.</summary>
internal static class TestModels
{
    /// <summary>A model whose weights are pseudo-random, the same each time.</summary>
    public static StanceModel Create()
    {
        var random = new Random(3);
        var settings = new NgramSettings { HashBits = 10 };
        var ngrams = new float[settings.BucketCount * MaximumEntropyModel.Heads];
        for (int i = 0; i < ngrams.Length; i++)
        {
            ngrams[i] = random.Next(3) == 0 ? 0 : (float)(random.NextDouble() - 0.5);
        }

        var cues = new float[StyleCues.Count * MaximumEntropyModel.Heads];
        for (int i = 0; i < cues.Length; i++)
        {
            cues[i] = (float)(random.NextDouble() - 0.5);
        }

        var counts = new int[SectionEvidence.Sections * StanceNames.Count];
        counts[(2 * 3) + 0] = 60;
        counts[(2 * 3) + 1] = 40;
        counts[(4 * 3) + 2] = 50;
        return new StanceModel(
            new FeatureExtractor(settings), new MaximumEntropyModel(ngrams, cues, [0.1f, -0.2f, 0.3f, -0.4f]), new TemperatureScaling(1.5, 0.75),
            new PageEvidence(SectionEvidence.FromCounts(counts, 2), 0.75), Card());
    }

    private static ModelCard Card() => new()
    {
        Trainer = "lbfgs",
        Seed = 1,
        L2Regularization = 0.5,
        Data = new TrainingDataCard { Sha256 = "00", Rows = 1, Documents = 1, Stance = new Dictionary<string, int> { ["neutral"] = 1 }, Biased = 0, Unbiased = 1 },
        Features = new FeatureCard { HashBits = 10, WordNgramLength = 2, ShortestCharNgram = 2, CharNgramLength = 5, ActiveBuckets = 1, StyleCues = StyleCues.Count },
        StanceTemperature = 1.5,
        BiasTemperature = 0.75,
        PageVoiceWeight = 0.75,
        CrossValidation = new CrossValidationCard { By = "document", Folds = 5 },
    };
}
