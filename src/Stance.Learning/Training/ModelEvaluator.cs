using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Judges a finished model on rows that it has not learned from, each sentence by its own words alone.</summary>
public static class ModelEvaluator
{
    /// <summary>What the model says of each row, in order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="set">The rows.</param>
    /// <param name="threads">1 or more; the result does not depend on it.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static IReadOnlyList<Judgement> Judge(StanceModel model, TestSet set, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var labeller = new PageLabeller(model);
        var judgements = new Judgement[set.Rows.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, judgements.Length, options, () => new ScoringScratch(), (i, _, scratch) =>
        {
            TrainingRow row = set.Rows[i];
            LabelledSentence labelled = labeller.LabelSentence(row.Text, i, scratch);
            judgements[i] = new Judgement(row.Document, row.Stance, labelled.Probabilities, row.Biased, labelled.Bias);
            return scratch;
        }, _ => { });
        return judgements;
    }

    /// <summary>The same judgements with one label counted as another: in gold, in what the model wrote, and in its probabilities, which are added.</summary>
    /// <remarks>A sentence keeps the label that the program would write for it: one of probabilities .4, .35 and .25 stays neutral, though the last two together are more.</remarks>
    /// <param name="judgements">The judgements.</param>
    /// <param name="merged">The label that disappears.</param>
    /// <param name="into">The label that it becomes.</param>
    public static IReadOnlyList<Judgement> Merge(IReadOnlyList<Judgement> judgements, StanceLabel merged, StanceLabel into)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        return [.. judgements.Select(j => j with { Stance = j.Stance == merged ? into : j.Stance, Probabilities = Merge(j.Probabilities, merged, into), Label = j.Label == merged ? into : j.Label })];
    }

    private static LabelProbabilities Merge(LabelProbabilities p, StanceLabel merged, StanceLabel into)
    {
        double Of(StanceLabel label) => label == merged ? 0 : p[label] + (label == into && merged != into ? p[merged] : 0);
        return new LabelProbabilities(Of(StanceLabel.Neutral), Of(StanceLabel.Editorial), Of(StanceLabel.Reader));
    }
}
