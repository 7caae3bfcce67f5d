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
        FittedChain? chain = null;
        var outOfFold = new QuestionLogits[folds.Count == 0 ? 0 : records.Count];
        job.RunAll(folds.Count + 1, part =>
        {
            if (part == 0)
            {
                chain = FitTo([.. rows.Select(r => records[r])]);
                return;
            }

            Fold fold = folds[part - 1];
            QuestionLogits[] judged = FitTo([.. fold.Training.Select(r => records[r])]).Score(fold.Validation.Select(r => records[r]));
            for (int i = 0; i < judged.Length; i++)
            {
                outOfFold[fold.Validation[i]] = judged[i];
            }
        });
        return (chain!, outOfFold);
    }

    /// <summary>A chain of all of some records.</summary>
    /// <remarks>A context of its own: what ML.NET draws at random depends on what was made in it before.</remarks>
    public FittedChain FitTo(IReadOnlyList<SentenceRecord> records)
    {
        var ml = new MLContext(seed);
        ITransformer fitted = features(ml).Fit(SentencePipeline.Load(ml, records));
        return new FittedChain(ml, [fitted, .. HeadFit.Fit(ml, records, some => fitted.Transform(SentencePipeline.Load(ml, some)), heads)]);
    }
}
