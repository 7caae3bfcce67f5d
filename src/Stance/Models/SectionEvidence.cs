using Stance.Pages;

namespace Stance.Models;

/// <summary>What the section alone says about the stance: log P(label | section) − log P(label).</summary>
/// <remarks>
/// Added to the logits of the words, which is Bayes' rule under the assumption that, given the label, the words do not
/// depend on the section. Headline and body tell only that the article speaks: how often it comments differs from page to
/// page, and is told by the page's voice. A sentence without a page gets none. Immutable, thread-safe.
/// </remarks>
public sealed class SectionEvidence
{
    private readonly double[] _logRatios;

    /// <summary>Evidence by these log ratios; the array is taken over.</summary>
    /// <param name="logRatios">Finite; length sections × labels, section by section in the order of <see cref="SectionKind"/>; those of <see cref="SectionKind.None"/> are 0.</param>
    /// <exception cref="ArgumentException">Another length, a number that is not finite, or evidence for no section.</exception>
    public SectionEvidence(double[] logRatios)
    {
        ArgumentNullException.ThrowIfNull(logRatios);
        if (logRatios.Length != Sections * StanceNames.Count || !Array.TrueForAll(logRatios, double.IsFinite) || logRatios.AsSpan(0, StanceNames.Count).ContainsAnyExcept(0))
        {
            throw new ArgumentException($"Section evidence must hold {Sections} × {StanceNames.Count} finite numbers, the first {StanceNames.Count} of them 0.", nameof(logRatios));
        }

        _logRatios = logRatios;
    }

    /// <summary>The number of section kinds, that for none included.</summary>
    public static int Sections => SectionNames.All.Count;

    /// <summary>No evidence in any section.</summary>
    public static SectionEvidence Empty => new(new double[Sections * StanceNames.Count]);

    /// <summary>All log ratios, section by section.</summary>
    public ReadOnlySpan<double> LogRatios => _logRatios;

    /// <summary>From counts of labelled sentences, smoothed towards the overall shares.</summary>
    /// <param name="counts">Sentences by section and label, as in the constructor; those of no section are not looked at.</param>
    /// <param name="pseudoCount">Weight of the overall shares in each section, in sentences; above 0.</param>
    public static SectionEvidence FromCounts(ReadOnlySpan<int> counts, double pseudoCount)
    {
        var ratios = new double[Sections * StanceNames.Count];
        var total = new double[StanceNames.Count];
        double all = StanceNames.Count;
        for (int label = 0; label < StanceNames.Count; label++)
        {
            total[label] = 1;
            for (int section = 1; section < Sections; section++)
            {
                total[label] += counts[(section * StanceNames.Count) + label];
                all += counts[(section * StanceNames.Count) + label];
            }
        }

        for (int section = 1; section < Sections; section++)
        {
            ReadOnlySpan<int> here = counts.Slice(section * StanceNames.Count, StanceNames.Count);
            for (int label = 0; label < StanceNames.Count; label++)
            {
                ratios[(section * StanceNames.Count) + label] = PageVoice.IsOwn((SectionKind)section) && label != (int)StanceLabel.Reader
                    ? LogRatio(here[(int)StanceLabel.Neutral] + here[(int)StanceLabel.Editorial], here, (total[(int)StanceLabel.Neutral] + total[(int)StanceLabel.Editorial]) / all, pseudoCount)
                    : LogRatio(here[label], here, total[label] / all, pseudoCount);
            }
        }

        return new SectionEvidence(ratios);
    }

    private static double LogRatio(int count, ReadOnlySpan<int> here, double share, double pseudoCount)
    {
        double sentences = pseudoCount;
        foreach (int labelled in here)
        {
            sentences += labelled;
        }

        return DeterministicMath.Log((count + (pseudoCount * share)) / sentences / share);
    }

    /// <summary>Adds a section's evidence to three stance logits.</summary>
    public void AddTo(Span<double> logits, SectionKind section)
    {
        for (int label = 0; label < StanceNames.Count; label++)
        {
            logits[label] += _logRatios[((int)section * StanceNames.Count) + label];
        }
    }
}
