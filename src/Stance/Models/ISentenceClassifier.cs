using Stance.Features;

namespace Stance.Models;

/// <summary>What a sentence's own words say to each question: the place where one engine stands for another.</summary>
/// <remarks>Implementations are immutable and serve any number of threads at once, each with a scratch of its own.</remarks>
public interface ISentenceClassifier
{
    /// <summary>The logits of the sentence that the scratch has read, uncalibrated and finite. Leaves its style cues in the scratch.</summary>
    /// <param name="scratch">This thread's own.</param>
    QuestionLogits Logits(ScoringScratch scratch);
}
