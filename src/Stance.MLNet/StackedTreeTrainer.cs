using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Learning.Data;
using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>Fits boosted trees to the style cues and to what linear models of n-grams say of sentences that they have not seen (stacking, Wolpert 1992).</summary>
/// <remarks>
/// The trees that judge a fold are fitted without it; the log-odds of their rows come from linear models that may have seen
/// the fold's rows, as is usual in stacking and as the built-in trees do it.
/// </remarks>
/// <param name="seed">Of ML.NET's random numbers.</param>
/// <param name="options">The trees' settings.</param>
internal sealed class StackedTreeTrainer(int seed, FastTreeOptions options) : IChainTrainer
{
    /// <summary>The column that the trees read: log-odds, then cues.</summary>
    public const string Features = "TreeFeatures";

    private const int StackingFolds = 5;

    private readonly LinearTrainer _linear = new(seed, SentencePipeline.OfText, Heads.NgramLogOdds);

    /// <inheritdoc/>
    public (FittedChain Chain, QuestionLogits[] OutOfFold) Fit(IReadOnlyList<SentenceRecord> records, IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, FitJob job)
    {
        IReadOnlyList<Fold> stacking = folds.Count > 0 ? folds : ByRow(rows);
        (FittedChain linear, StackedRecord[] stacked) = Stack(records, rows, stacking, job);
        var outOfFold = new QuestionLogits[folds.Count == 0 ? 0 : records.Count];

        // One after another: FastTree's threads are the process's, whatever trainer asks for them.
        TreeChain Trees(IReadOnlyList<int> training) => FitTo(LinearTrainer.At(stacked, training), linear.HasBias);
        TreeChain trees = (job with { Threads = 1, Progress = null }).Fit(folds, outOfFold, () => Trees(rows), fold => Trees(fold.Training).Score(LinearTrainer.At(stacked, fold.Validation)));
        return (linear.With(trees.Transforms), outOfFold);
    }

    private TreeChain FitTo(StackedRecord[] records, bool withBias)
    {
        var ml = new MLContext(seed);
        string[] columns = withBias ? [SentenceColumns.StanceLogOdds, SentenceColumns.BiasLogOdds, SentenceColumns.Cues] : [SentenceColumns.StanceLogOdds, SentenceColumns.Cues];
        ColumnConcatenatingTransformer joined = ml.Transforms.Concatenate(Features, columns).Fit(TreeChain.Load(ml, records));
        return new TreeChain(ml, [joined, .. HeadFit.Fit(ml, records, some => joined.Transform(TreeChain.Load(ml, some)), Heads.Trees(options))]);
    }

    private (FittedChain Linear, StackedRecord[] Stacked) Stack(IReadOnlyList<SentenceRecord> records, IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, FitJob job)
    {
        var odds = new LinearLogOdds[records.Count];
        FittedChain linear = job.Fit(folds, odds, () => _linear.FitTo(LinearTrainer.At(records, rows)), fold =>
            LinearLogOdds.Read(_linear.FitTo(LinearTrainer.At(records, fold.Training)).Transform(LinearTrainer.At(records, fold.Validation))));
        StanceLabel[] order = ProbabilityColumns.LabelsOf(linear.Output[SentenceColumns.StanceLogOdds]);
        return (linear, [.. records.Select((r, i) => new StackedRecord
        {
            StanceLogOdds = [.. order.Select(label => odds[i].Of(label))],
            BiasLogOdds = odds[i].Bias,
            Cues = r.Cues,
            Stance = r.Stance,
            Biased = r.Biased,
            HasBias = r.HasBias,
        })]);
    }

    // Where nothing is kept together, every fifth row is held out.
    private static Fold[] ByRow(IReadOnlyList<int> rows) =>
        [.. Enumerable.Range(0, StackingFolds).Select(fold => new Fold([.. rows.Where((_, i) => i % StackingFolds != fold)], [.. rows.Where((_, i) => i % StackingFolds == fold)])).Where(f => f.Validation.Count > 0)];
}
