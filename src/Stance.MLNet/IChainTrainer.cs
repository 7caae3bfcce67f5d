using Stance.Learning.Data;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>Fits a chain of ML.NET's transforms to records. Thread-safe; the same records give the same chain.</summary>
internal interface IChainTrainer
{
    /// <summary>Fits, and judges the records of each fold by a fit without them.</summary>
    /// <param name="records">All records.</param>
    /// <param name="rows">Those to learn from.</param>
    /// <param name="folds">Folds of those; none to judge nothing.</param>
    /// <param name="job">Threads, progress, cancellation.</param>
    /// <returns>The chain, and the logits of the records in a fold, index for index with all records; empty without folds.</returns>
    (FittedChain Chain, QuestionLogits[] OutOfFold) Fit(IReadOnlyList<SentenceRecord> records, IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, FitJob job);
}
