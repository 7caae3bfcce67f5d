using Stance.Features;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>What one of ML.NET's trainers has learned.</summary>
internal sealed class TrainedMLNet(IReadOnlyList<SentenceRecord> records, FittedChain chain, QuestionLogits[] outOfFold) : ITrainedClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<QuestionLogits> OutOfFold => outOfFold;

    /// <inheritdoc/>
    public TemperatureScaling? Temperature => null;

    /// <inheritdoc/>
    public QuestionStrengths Strengths => default;

    /// <inheritdoc/>
    public FeatureCard Features => new()
    {
        HashBits = 0,
        WordNgramLength = SentencePipeline.WordNgramLength,
        ShortestCharNgram = 1,
        CharNgramLength = SentencePipeline.CharNgramLength,
        ActiveBuckets = chain.Ngrams,
        KnownWords = 0,
        StyleCues = StyleCues.Count,
    };

    /// <inheritdoc/>
    public QuestionLogits[] Score(IReadOnlyList<int> rows) => chain.Score(rows.Select(r => records[r]));

    /// <inheritdoc/>
    public ISentenceClassifier ToClassifier() => new MLNetClassifier(chain.All, SentenceColumns.Input, chain.ToContent());
}
