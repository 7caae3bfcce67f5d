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
        FittedChain chain = linear.With(FitTo([.. rows.Select(r => stacked[r])], linear.HasBias, out _));
        var outOfFold = new QuestionLogits[folds.Count == 0 ? 0 : records.Count];
        foreach (Fold fold in folds)
        {
            job.Cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<ITransformer> trees = FitTo([.. fold.Training.Select(r => stacked[r])], linear.HasBias, out MLContext ml);
            IDataView judged = new TransformerChain<ITransformer>([.. trees]).Transform(Load(ml, fold.Validation.Select(r => stacked[r])));
            QuestionLogits[] logits = ProbabilityColumns.Read(judged);
            for (int i = 0; i < logits.Length; i++)
            {
                outOfFold[fold.Validation[i]] = logits[i];
            }
        }

        return (chain, outOfFold);
    }

    // Trees one after another: FastTree's threads are the process's, whatever trainer asks for them.
    private IReadOnlyList<ITransformer> FitTo(IReadOnlyList<StackedRecord> records, bool withBias, out MLContext ml)
    {
        var context = new MLContext(seed);
        ml = context;
        string[] columns = withBias ? [SentenceColumns.StanceLogOdds, SentenceColumns.BiasLogOdds, SentenceColumns.Cues] : [SentenceColumns.StanceLogOdds, SentenceColumns.Cues];
        ColumnConcatenatingTransformer joined = context.Transforms.Concatenate(Features, columns).Fit(Load(context, records));
        return [joined, .. HeadFit.Fit(context, records, some => joined.Transform(Load(context, some)), Heads.Trees(options))];
    }

    private (FittedChain Linear, StackedRecord[] Stacked) Stack(IReadOnlyList<SentenceRecord> records, IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, FitJob job)
    {
        FittedChain? linear = null;
        var odds = new LinearLogOdds[records.Count];
        job.RunAll(folds.Count + 1, part =>
        {
            if (part == 0)
            {
                linear = _linear.FitTo([.. rows.Select(r => records[r])]);
                return;
            }

            Fold fold = folds[part - 1];
            LinearLogOdds[] judged = LinearLogOdds.Read(_linear.FitTo([.. fold.Training.Select(r => records[r])]).Transform(fold.Validation.Select(r => records[r])));
            for (int i = 0; i < judged.Length; i++)
            {
                odds[fold.Validation[i]] = judged[i];
            }
        });
        StanceLabel[] order = ProbabilityColumns.LabelsOf(linear!.Output[SentenceColumns.StanceLogOdds]);
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

    private static IDataView Load(MLContext ml, IEnumerable<StackedRecord> records)
    {
        StackedRecord[] all = [.. records];
        SchemaDefinition schema = SchemaDefinition.Create(typeof(StackedRecord));
        schema[SentenceColumns.Cues].ColumnType = SentenceColumns.CuesType;
        schema[SentenceColumns.StanceLogOdds].ColumnType = new VectorDataViewType(NumberDataViewType.Single, all[0].StanceLogOdds.Length);
        return ml.Data.LoadFromEnumerable(all, schema);
    }

    // Where nothing is kept together, every fifth row is held out.
    private static Fold[] ByRow(IReadOnlyList<int> rows) =>
        [.. Enumerable.Range(0, StackingFolds).Select(fold => new Fold([.. rows.Where((_, i) => i % StackingFolds != fold)], [.. rows.Where((_, i) => i % StackingFolds == fold)])).Where(f => f.Validation.Count > 0)];
}
