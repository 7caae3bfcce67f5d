using Stance.Learning.Data;

namespace Stance.Learning.Training;

/// <summary>A trainer with its rows. Thread-safe.</summary>
public interface IPreparedTrainer
{
    /// <summary>Learns from some of the rows, and judges each of them by fits that had not seen its fold.</summary>
    /// <remarks>No bit of the result depends on the number of threads.</remarks>
    /// <param name="rows">Which; nothing is learned of the others' labels.</param>
    /// <param name="folds">Folds of those rows; none to learn without choosing anything.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between fits.</param>
    ITrainedClassifier Train(IReadOnlyList<int> rows, IReadOnlyList<Fold> folds, IProgress<double>? progress, CancellationToken cancellation);
}
