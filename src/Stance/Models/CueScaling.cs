using Stance.Features;

namespace Stance.Models;

/// <summary>How style cues become columns in training: (value − mean) × factor. Stored, so that a later adaptation weighs them alike.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CueScaling
{
    private readonly double[] _means;
    private readonly double[] _factors;

    /// <summary>A scaling; the arrays are taken over.</summary>
    /// <param name="means">Mean of each cue over the rows that it was fitted on; finite.</param>
    /// <param name="factors">Scale over standard deviation, 0 for a cue that never changed; finite, 0 or more.</param>
    /// <exception cref="ArgumentException">A length is not <see cref="StyleCues.Count"/>, or a number out of range.</exception>
    public CueScaling(double[] means, double[] factors)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(factors);
        if (means.Length != StyleCues.Count || factors.Length != StyleCues.Count || !means.All(double.IsFinite) || !factors.All(f => double.IsFinite(f) && f >= 0))
        {
            throw new ArgumentException($"Scaling needs {StyleCues.Count} finite means and factors, the latter 0 or more.", nameof(means));
        }

        _means = means;
        _factors = factors;
    }

    /// <summary>Mean of each cue.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>Factor of each cue.</summary>
    public ReadOnlySpan<double> Factors => _factors;
}
