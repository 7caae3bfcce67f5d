using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>One of ML.NET's trainers with its rows.</summary>
internal sealed class PreparedMLNet(IChainTrainer trainer, IReadOnlyList<TrainingRow> rows, int threads) : IPreparedTrainer
{
    private readonly SentenceRecord[] _records = SentenceRecords.Of(rows);

    /// <inheritdoc/>
    public ITrainedClassifier Train(IReadOnlyList<int> training, IReadOnlyList<Fold> folds, IProgress<double>? progress, CancellationToken cancellation)
    {
        (FittedChain chain, QuestionLogits[] outOfFold) = trainer.Fit(_records, training, folds, new FitJob(threads, progress, cancellation));
        return new TrainedMLNet(_records, chain, outOfFold);
    }
}
