using Stance.Features;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What the built-in trainer has learned.</summary>
internal sealed class TrainedBuiltIn(MaximumEntropyTrainer trainer) : ITrainedClassifier
{
    public required double[] Weights { get; init; }

    public required QuestionTrees? Trees { get; init; }

    public required NgramSettings Settings { get; init; }

    public required int Threads { get; init; }

    public required IReadOnlyList<QuestionLogits> OutOfFold { get; init; }

    public required TemperatureScaling? Temperature { get; init; }

    public required QuestionStrengths Strengths { get; init; }

    public FeatureCard Features => FeatureCards.Of(Settings, Classifier.Weights);

    private BuiltInClassifier Classifier => field ??= new BuiltInClassifier(new FeatureExtractor(Settings), trainer.ToModel(Weights), trainer.Cues) { Trees = Trees };

    public QuestionLogits[] Score(IReadOnlyList<int> rows)
    {
        QuestionLogits[] linear = trainer.Score(Weights, Threads);
        return [.. rows.Select(row => Trees is null ? linear[row] : Trees.Refine(linear[row], trainer.CuesOf(row)))];
    }

    public ISentenceClassifier ToClassifier() => Classifier;
}
