using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What a trainer has learned from some of its rows. Thread-safe.</summary>
public interface ITrainedClassifier
{
    /// <summary>Uncalibrated logits by fits that had not seen the row's fold, one for each of the trainer's rows; meaningless for rows of no fold. Empty without folds.</summary>
    IReadOnlyList<QuestionLogits> OutOfFold { get; }

    /// <summary>Temperatures that are known and not to be fitted to <see cref="OutOfFold"/>; null where they are to be.</summary>
    TemperatureScaling? Temperature { get; }

    /// <summary>λ of each question, as it was chosen; zeros where the engine has its own.</summary>
    QuestionStrengths Strengths { get; }

    /// <summary>The features of the classifier, for its card.</summary>
    FeatureCard Features { get; }

    /// <summary>Uncalibrated logits of some of the trainer's rows, seen or unseen, in the order given.</summary>
    QuestionLogits[] Score(IReadOnlyList<int> rows);

    /// <summary>The classifier, ready for a model file.</summary>
    ISentenceClassifier ToClassifier();
}
