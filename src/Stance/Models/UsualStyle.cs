using Stance.Features;

namespace Stance.Models;

/// <summary>How the articles that a model has learned from differ from each other in style: tells a page that is unlike any of them.</summary>
/// <remarks>
/// A Gaussian with a diagonal covariance over a page's mean style cues; the mean of n sentences varies by between + within / n.
/// The distance is the mean over the cues of the squared deviation in units of that variance, each cut off at
/// <see cref="MostOfOneCue"/>: about 1 for a usual article. Immutable, thread-safe.
/// </remarks>
public sealed class UsualStyle
{
    /// <summary>Sentences that a page needs before its style can be told.</summary>
    public const int FewestSentences = 5;

    /// <summary>The most that a single cue adds to the sum.</summary>
    public const double MostOfOneCue = 25;

    private readonly double[] _means;
    private readonly double[] _between;
    private readonly double[] _within;

    /// <summary>A style; the arrays are taken over.</summary>
    /// <param name="means">Mean of each cue.</param>
    /// <param name="between">Variance of articles' true means, 0 or more.</param>
    /// <param name="within">Variance of sentences in an article, 0 or more.</param>
    /// <param name="limit">The distance that one article in a thousand has, above 0.</param>
    /// <exception cref="ArgumentException">A length is not <see cref="StyleCues.Count"/>, or a number out of range.</exception>
    public UsualStyle(double[] means, double[] between, double[] within, double limit)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(between);
        ArgumentNullException.ThrowIfNull(within);
        bool whole = means.Length == StyleCues.Count && between.Length == means.Length && within.Length == means.Length;
        if (!whole || !Array.TrueForAll(means, double.IsFinite) || !Array.TrueForAll(between, IsVariance) || !Array.TrueForAll(within, IsVariance) || !(double.IsFinite(limit) && limit > 0))
        {
            throw new ArgumentException($"A usual style needs {StyleCues.Count} finite means, as many variances of each kind, 0 or more, and a limit above 0, not {limit}.", nameof(means));
        }

        _means = means;
        _between = between;
        _within = within;
        Limit = limit;
    }

    /// <summary>Mean of each cue.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>Variance of articles' true means.</summary>
    public ReadOnlySpan<double> Between => _between;

    /// <summary>Variance of sentences in an article.</summary>
    public ReadOnlySpan<double> Within => _within;

    /// <summary>The distance that one article in a thousand has.</summary>
    public double Limit { get; }

    /// <summary>How far a page's style is from the usual, 0 or more.</summary>
    /// <param name="sums">Each cue summed over the page's sentences; length <see cref="StyleCues.Count"/>.</param>
    /// <param name="sentences">Their number, 1 or more.</param>
    public double Distance(ReadOnlySpan<double> sums, int sentences)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, StyleCues.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(sentences, 1);
        double distance = 0;
        int told = 0;
        for (int cue = 0; cue < sums.Length; cue++)
        {
            double variance = _between[cue] + (_within[cue] / sentences);
            if (variance > 0)
            {
                double deviation = (sums[cue] / sentences) - _means[cue];
                distance += Math.Min(deviation * deviation / variance, MostOfOneCue);
                told++;
            }
        }

        return told == 0 ? 0 : distance / told;
    }

    private static bool IsVariance(double value) => double.IsFinite(value) && value >= 0;
}
