using Microsoft.ML;
using Stance.Learning.Data;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>Fits linear heads to n-grams and style cues.</summary>
/// <param name="seed">Of ML.NET's random numbers.</param>
/// <param name="features">Makes the features.</param>
/// <param name="heads">The trainers.</param>
internal sealed class LinearTrainer(int seed, Func<MLContext, IEstimator<ITransformer>> features, Heads heads) : IChainTrainer
{
    /// <inheritdoc/>
    public (FittedChain Chain, QuestionLogits[] OutOfFold) Fit(IReadOnlyList<SentenceRecord> records, IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, FitJob job)
    {
        var outOfFold = new QuestionLogits[folds.Count == 0 ? 0 : records.Count];
        FittedChain chain = job.Fit(folds, outOfFold, () => FitTo(At(records, rows)), fold => FitTo(At(records, fold.Training)).Score(At(records, fold.Validation)));
        return (chain, outOfFold);
    }

    /// <summary>A chain of all of some records.</summary>
    /// <remarks>A context of its own: what ML.NET draws at random depends on what was made in it before.</remarks>
    public FittedChain FitTo(IReadOnlyList<SentenceRecord> records)
    {
        var ml = new MLContext(seed);
        ITransformer fitted = features(ml).Fit(SentencePipeline.Load(ml, records));
        return new FittedChain(ml, [fitted, .. HeadFit.Fit(ml, records, some => fitted.Transform(SentencePipeline.Load(ml, some)), heads)]);
    }

    /// <summary>Some of the records.</summary>
    public static TRecord[] At<TRecord>(IReadOnlyList<TRecord> records, IReadOnlyList<int> rows) => [.. rows.Select(r => records[r])];
}
