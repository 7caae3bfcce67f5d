using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Tests.Models;

namespace Stance.Tests.Labels;

/// <summary>Models in which one n-gram alone has a weight, so that what comes out must belong to it.</summary>
internal static class OneWeight
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    private static readonly NgramSettings Settings = new() { HashBits = 18, WordNgramLength = 2, ShortestCharNgram = 2, CharNgramLength = 5 };

    /// <summary>Weights of 1, 2 and 3 for the questions on the word n-gram that a text of these words ends in.</summary>
    public static StanceModel OnWords(string words) => Of(Settings, x => x.WordNgrams[words.Contains(' ', StringComparison.Ordinal) ? 1 : 0], words);

    /// <summary>The same on one character n-gram of a stretch, counted in the order of <see cref="NgramHasher.CharacterRuns"/>.</summary>
    public static StanceModel OnCharacters(string stretch, int start, int end, int shortest = 2)
    {
        NgramSettings settings = Settings with { ShortestCharNgram = shortest };
        int number = new NgramHasher(settings).CharacterRuns(stretch.Length).ToList().IndexOf((start, end));
        return Of(settings, x => x.CharNgrams[number], stretch);
    }

    private delegate int BucketOf(FeatureVector x);

    private static StanceModel Of(NgramSettings settings, BucketOf bucketOf, string text)
    {
        var extractor = new FeatureExtractor(settings);
        int bucket = bucketOf(extractor.Extract(text, new TextSpan(0, text.Length), [], new ScoringScratch()));
        var ngrams = new float[settings.BucketCount * Lanes];
        float[] weights = [1, 2, 3];
        weights.CopyTo(ngrams, bucket * Lanes);
        StanceModel model = TestModels.Create();
        var classifier = new MaximumEntropyModel(ngrams, new float[StyleCues.Count * Lanes], new float[Lanes], WordScores.Empty);
        return new StanceModel(new BuiltInClassifier(extractor, classifier, model.BuiltIn!.Cues), TemperatureScaling.Identity, model.Page, model.Card);
    }
}
