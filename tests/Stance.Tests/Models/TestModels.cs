using Stance.Features;
using Stance.Models;

namespace Stance.Tests.Models;

/// <summary>Small models with known weights.</summary>
internal static class TestModels
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    /// <summary>Words that <see cref="Create(NgramSettings?, int)"/> knows.</summary>
    public static readonly string[] KnownWords = ["nobody", "disputes", "the", "ramp", "councillors", "cheque", "thursday", "farce"];

    /// <summary>A model whose weights are pseudo-random, the same each time; those that files hold in half precision are such numbers.</summary>
    /// <param name="settings">Which n-grams it hashes; the usual ones into 1,024 buckets if null.</param>
    /// <param name="seed">Another gives other weights.</param>
    public static StanceModel Create(NgramSettings? settings = null, int seed = 3)
    {
        var random = new Random(seed);
        settings ??= new NgramSettings { HashBits = 10 };
        float[] ngrams = Weights(settings.BucketCount, () => random.Next(3) == 0 ? 0 : (float)(Half)(random.NextDouble() - 0.5));
        float[] cues = Weights(StyleCues.Count, () => (float)(random.NextDouble() - 0.5));
        ulong[] hashes = [.. KnownWords.Select(w => StableHash.Of(w)).Order()];
        var words = new WordScores(hashes, Weights(hashes.Length, () => (float)(Half)(2 * (random.NextDouble() - 0.5))));
        var scaling = new CueScaling([.. Enumerable.Range(0, StyleCues.Count).Select(i => i / 7.0)], [.. Enumerable.Range(0, StyleCues.Count).Select(i => i % 5 / 3.0)]);
        var counts = new int[SectionEvidence.Sections * StanceNames.Count];
        counts[(2 * 3) + 0] = 60;
        counts[(2 * 3) + 1] = 40;
        counts[(4 * 3) + 2] = 50;
        return new StanceModel(
            new BuiltInClassifier(new FeatureExtractor(settings), new MaximumEntropyModel(ngrams, cues, [0.1f, -0.2f, 0.3f, 0], words), scaling) { Embeddings = WordEmbeddings.Round([.. Enumerable.Range(0, hashes.Length * 3).Select(i => (i % 7) - 2.5f)], 3) }, new TemperatureScaling(1.5, 1.25, 0.75),
            new PageEvidence(SectionEvidence.FromCounts(counts, 2), new PageVoice(0.75, -0.5)), Card()) { Style = UsualStyleTests.Style(0.5, 2), Validation = Validation() };
    }

    // A number a question, and the last lane 0.
    private static float[] Weights(int count, Func<float> next) =>
        [.. Enumerable.Range(0, count * Lanes).Select(i => i % Lanes < Enum.GetValues<Question>().Length ? next() : 0)];

    private static ValidationTable Validation() => ValidationTableBuilder.Build("two rows",
    [
        new ValidationSentence("a", StanceLabel.Neutral, new LabelProbabilities(.75, .25, 0), true, .5),
        new ValidationSentence("b", StanceLabel.Reader, new LabelProbabilities(0, .25, .75), null, .25),
    ]);

    private static ModelCard Card() => new()
    {
        Trainer = "lbfgs",
        Seed = 1,
        Strengths = new QuestionStrengths(0.5, 1, 2),
        Prior = "01",
        Data = new TrainingDataCard { Sha256 = "00", Rows = 1, Documents = 1, Stance = new Dictionary<string, int> { ["neutral"] = 1 }, Biased = 0, Unbiased = 1 },
        Features = new FeatureCard { HashBits = 10, WordNgramLength = 2, ShortestCharNgram = 2, CharNgramLength = 5, ActiveBuckets = 1, KnownWords = KnownWords.Length, StyleCues = StyleCues.Count },
        Temperature = new TemperatureScaling(1.5, 1.25, 0.75),
        PageVoiceWeight = 0.75,
        PageVoiceCentre = -0.5,
        CrossValidation = new CrossValidationCard { By = "document", Folds = 5 },
    };
}
