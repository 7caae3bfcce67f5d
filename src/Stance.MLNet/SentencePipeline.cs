using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace Stance.MLNet;

/// <summary>From a sentence's text and cues to the features of ML.NET's trainers. Stateless.</summary>
internal static class SentencePipeline
{
    /// <summary>The column of n-gram counts: a block of words and one of characters, each of L2 norm 1.</summary>
    public const string TextFeatures = "TextFeatures";

    /// <summary>The column of all features.</summary>
    public const string Features = "Features";

    /// <summary>Longest word n-gram.</summary>
    public const int WordNgramLength = 2;

    /// <summary>Longest character n-gram; the shortest is one character.</summary>
    public const int CharNgramLength = 5;

    private const string ScaledCues = "ScaledCues";

    /// <summary>Records as a view; the cues' length is that of this program.</summary>
    public static IDataView Load(MLContext ml, IEnumerable<SentenceRecord> records)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(SentenceRecord));
        schema[SentenceColumns.Cues].ColumnType = SentenceColumns.CuesType;
        return ml.Data.LoadFromEnumerable(records, schema);
    }

    /// <summary>N-grams alone.</summary>
    public static IEstimator<ITransformer> OfText(MLContext ml) => ml.Transforms.Text.FeaturizeText(TextFeatures, new TextFeaturizingEstimator.Options
    {
        CaseMode = TextNormalizingEstimator.CaseMode.Lower,
        KeepDiacritics = true,
        KeepPunctuations = true,
        KeepNumbers = true,
        StopWordsRemoverOptions = null,
        WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = WordNgramLength, UseAllLengths = true },
        CharFeatureExtractor = new WordBagEstimator.Options { NgramLength = CharNgramLength, UseAllLengths = true },
        Norm = TextFeaturizingEstimator.NormFunction.L2,
    }, SentenceColumns.Text);

    /// <summary>N-grams and style cues, the cues between 0 and 1.</summary>
    public static IEstimator<ITransformer> OfTextAndCues(MLContext ml) => OfText(ml)
        .Append(ml.Transforms.NormalizeMinMax(ScaledCues, SentenceColumns.Cues))
        .Append(ml.Transforms.Concatenate(Features, TextFeatures, ScaledCues));
}
