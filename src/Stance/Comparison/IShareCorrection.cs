using Stance.Models;

namespace Stance.Comparison;

/// <summary>A way to get from what a classifier says of some sentences to the shares that are true of them. Stateless.</summary>
/// <remarks>All assume that sentences of one gold stance look alike to the classifier in the source and in the validation.</remarks>
internal interface IShareCorrection
{
    /// <summary>As its literature calls it.</summary>
    string Name { get; }

    /// <summary>The corrected shares; they sum to 1.</summary>
    /// <param name="tally">The sentences; at least one.</param>
    /// <param name="probabilities">Theirs one by one; may be empty where <see cref="NeedsSentences"/> is false.</param>
    /// <param name="errors">What is known of the classifier's errors.</param>
    StanceVector Correct(ToneTally tally, IReadOnlyList<LabelProbabilities> probabilities, ClassifierErrors errors);

    /// <summary>Whether sums do not suffice.</summary>
    bool NeedsSentences => false;
}
