using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Stance.Learning.Trees;

namespace Stance.MLNet;

/// <summary>A pair of trainers, one for stance and one for bias, over the same features. Each keeps its answer in a column of its own.</summary>
/// <param name="Features">The column of features.</param>
/// <param name="Stance">Learns <see cref="StanceKey"/>.</param>
/// <param name="Bias">Learns <see cref="SentenceColumns.Biased"/>.</param>
/// <remarks>
/// One thread in each: SDCA's threads update the same weights unlocked, which no two runs do alike, L-BFGS's add their sums
/// in an order that depends on their number, and FastTree's number is a part of its model. Every call makes new options:
/// SDCA writes what it has tuned back into them. Both go without the L1 penalty of their defaults, which leaves few n-grams
/// and costs up to .02 macro-F1 (docs/decisions/0017-mlnet-engine.md).
/// </remarks>
internal sealed record Heads(string Features, Func<MLContext, IEstimator<ITransformer>> Stance, Func<MLContext, IEstimator<ITransformer>> Bias)
{
    /// <summary>The key column that the stance is learned from.</summary>
    public const string StanceKey = "StanceKey";

    /// <summary>Stochastic dual coordinate ascent over n-grams and cues.</summary>
    public static Heads Sdca { get; } = new(
        SentencePipeline.Features,
        ml => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = StanceKey,
            FeatureColumnName = SentencePipeline.Features,
            L1Regularization = 0,
            NumberOfThreads = 1,
        }).Append(ml.Transforms.CopyColumns(SentenceColumns.StanceProbabilities, "Score")),
        ml => ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = SentenceColumns.Biased,
            FeatureColumnName = SentencePipeline.Features,
            L1Regularization = 0,
            NumberOfThreads = 1,
        }).Append(ml.Transforms.CopyColumns(SentenceColumns.BiasProbability, "Probability")));

    /// <summary>Limited-memory BFGS over the same.</summary>
    public static Heads Lbfgs { get; } = new(
        SentencePipeline.Features,
        ml => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = StanceKey,
            FeatureColumnName = SentencePipeline.Features,
            L1Regularization = 0,
            NumberOfThreads = 1,
        }).Append(ml.Transforms.CopyColumns(SentenceColumns.StanceProbabilities, "Score")),
        ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Logistic(SentencePipeline.Features, SentenceColumns.Biased))
            .Append(ml.Transforms.CopyColumns(SentenceColumns.BiasProbability, "Probability")));

    /// <summary>Logistic regressions of n-grams that the trees stand on: log-odds instead of probabilities, of each stance against the others.</summary>
    public static Heads NgramLogOdds { get; } = new(
        SentencePipeline.TextFeatures,
        ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Logistic(SentencePipeline.TextFeatures, StanceKey)), StanceKey, useProbabilities: false)
            .Append(ml.Transforms.CopyColumns(SentenceColumns.StanceLogOdds, "Score")),
        ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Logistic(SentencePipeline.TextFeatures, SentenceColumns.Biased))
            .Append(ml.Transforms.CopyColumns(SentenceColumns.BiasLogOdds, "Score")));

    /// <summary>Boosted trees over log-odds and cues.</summary>
    /// <param name="options">Their settings; its threads do not count.</param>
    public static Heads Trees(FastTreeOptions options) => new(
        StackedTreeTrainer.Features,
        ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.FastTree(FastTree(options, StanceKey)), StanceKey)
            .Append(ml.Transforms.CopyColumns(SentenceColumns.StanceProbabilities, "Score")),
        ml => ml.BinaryClassification.Trainers.FastTree(FastTree(options, SentenceColumns.Biased))
            .Append(ml.Transforms.CopyColumns(SentenceColumns.BiasProbability, "Probability")));

    private static LbfgsLogisticRegressionBinaryTrainer.Options Logistic(string features, string label) => new()
    {
        LabelColumnName = label,
        FeatureColumnName = features,
        L1Regularization = 0,
        NumberOfThreads = 1,
    };

    private static FastTreeBinaryTrainer.Options FastTree(FastTreeOptions options, string label) => new()
    {
        LabelColumnName = label,
        FeatureColumnName = StackedTreeTrainer.Features,
        NumberOfTrees = options.NumberOfTrees,
        NumberOfLeaves = options.NumberOfLeaves,
        LearningRate = options.LearningRate,
        MinimumExampleCountPerLeaf = options.MinimumExampleCountPerLeaf,
        MaximumBinCountPerFeature = options.MaximumBinCountPerFeature,
        NumberOfThreads = 1,
    };
}
