using Stance.Models;

namespace Stance.Comparison;

/// <summary>A classifier's errors with their uncertainty: as they were counted, and in resamples of the validation documents (Keith &amp; O'Connor 2018). Immutable, thread-safe.</summary>
internal sealed class ValidationSample
{
    private ValidationSample(ClassifierErrors all, ClassifierErrors[] resampled, int documents)
    {
        All = all;
        Resampled = resampled;
        Documents = documents;
    }

    /// <summary>By all documents.</summary>
    public ClassifierErrors All { get; }

    /// <summary>One for each resample; every source of a comparison meets the same.</summary>
    public IReadOnlyList<ClassifierErrors> Resampled { get; }

    /// <summary>Validation documents.</summary>
    public int Documents { get; }

    /// <summary>Draws the resamples; null where there is nothing to draw from.</summary>
    /// <param name="table">The validation; may be null or empty.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="random">The stream that documents are drawn by.</param>
    public static ValidationSample? Draw(ValidationTable? table, int resamples, SeededRandom random)
    {
        if (table is null || table.Documents.Count == 0)
        {
            return null;
        }

        int documents = table.Documents.Count;
        var sums = new double[documents * ClassifierErrors.Length];
        var total = new double[ClassifierErrors.Length];
        for (int d = 0; d < documents; d++)
        {
            ClassifierErrors.AddTo(sums.AsSpan(d * ClassifierErrors.Length, ClassifierErrors.Length), table.Documents[d]);
            ClassifierErrors.AddTo(total, table.Documents[d]);
        }

        var resampled = new ClassifierErrors[resamples];
        for (int i = 0; i < resamples; i++)
        {
            resampled[i] = Resample(sums, documents, random);
        }

        return new ValidationSample(new ClassifierErrors(total), resampled, documents);
    }

    private static ClassifierErrors Resample(double[] sums, int documents, SeededRandom random)
    {
        Span<double> total = stackalloc double[ClassifierErrors.Length];
        for (int d = 0; d < documents; d++)
        {
            ReadOnlySpan<double> drawn = sums.AsSpan(random.Next(documents) * ClassifierErrors.Length, ClassifierErrors.Length);
            for (int i = 0; i < total.Length; i++)
            {
                total[i] += drawn[i];
            }
        }

        return new ClassifierErrors(total);
    }
}
