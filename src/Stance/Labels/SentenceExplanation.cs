using Stance.Models;

namespace Stance.Labels;

/// <summary>Why a sentence got its labels.</summary>
public sealed record SentenceExplanation
{
    /// <summary>The sentence with its labels, as <see cref="PageLabeller"/> gives them.</summary>
    public required LabelledSentence Labelled { get; init; }

    /// <summary>One for each <see cref="Question"/>, in their order.</summary>
    public required IReadOnlyList<QuestionExplanation> Questions { get; init; }

    /// <summary>One for each <see cref="StanceStage"/>, in their order; the last ends at the logits of <see cref="LabelledSentence.Probabilities"/>.</summary>
    public required IReadOnlyList<StanceStep> Steps { get; init; }

    /// <summary>The likelier of the two stances that it did not get; of equals the first in label order.</summary>
    public StanceLabel RunnerUp
    {
        get
        {
            StanceLabel[] others = [.. Enum.GetValues<StanceLabel>().Where(label => label != Labelled.Stance)];
            return Labelled.Probabilities[others[1]] > Labelled.Probabilities[others[0]] ? others[1] : others[0];
        }
    }

    /// <summary>The question that tells the stance from the runner-up.</summary>
    public Question Deciding => Labelled.Stance == StanceLabel.Reader || RunnerUp == StanceLabel.Reader ? Question.Audience : Question.Editorial;
}
