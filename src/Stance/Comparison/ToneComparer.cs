using Stance.Models;

namespace Stance.Comparison;

/// <summary>Compares the tone of sources. Thread-safe.</summary>
/// <remarks>The same documents, validation and seed give the same result on any number of threads.</remarks>
public static class ToneComparer
{
    /// <summary>Compares.</summary>
    /// <param name="documents">In any order; names differ.</param>
    /// <param name="validation">The classifier's errors; null leaves shares uncorrected.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Looked at between resamples.</param>
    /// <exception cref="ArgumentException">Two documents share a name.</exception>
    public static ToneComparison Compare(
        IReadOnlyList<ToneDocument> documents, ValidationTable? validation, ToneComparisonOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(validation is null ? 0 : 1);
        throw new NotImplementedException();
    }
}
