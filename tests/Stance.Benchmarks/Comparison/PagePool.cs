using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>Whole real pages to draw sources from, with replacement: those with more comment oftener or more rarely, so that a source has a given share.</summary>
internal sealed class PagePool : ISourcePool
{
    private readonly IReadOnlyList<IReadOnlyList<JudgedSentence>> _pages;
    private readonly double[] _shares;
    private readonly Func<JudgedSentence, bool?> _label;

    /// <summary>A pool of pages.</summary>
    /// <param name="pages">Each with sentences that have the label.</param>
    /// <param name="label">The label whose share is played with.</param>
    public PagePool(IEnumerable<IReadOnlyList<JudgedSentence>> pages, Func<JudgedSentence, bool?> label)
    {
        _label = label;
        _pages = [.. pages.Select(p => (IReadOnlyList<JudgedSentence>)[.. p.Where(s => label(s) is not null)]).Where(p => p.Count > 0)];
        _shares = [.. _pages.Select(p => p.Average(s => label(s) == true ? 1.0 : 0.0))];
    }

    /// <inheritdoc/>
    public List<IReadOnlyList<JudgedSentence>> Draw(SourceShape shape, SeededRandom random)
    {
        double[] weights = Weights(shape.Share);
        return [.. Enumerable.Range(0, shape.Documents).Select(_ => _pages[SentencePool.Pick(weights, random)])];
    }

    /// <inheritdoc/>
    public double Expected(SourceShape shape, Func<JudgedSentence, double> number)
    {
        double[] weights = Weights(shape.Share);
        return weights.Select((w, p) => w * _pages[p].Sum(number)).Sum() / weights.Select((w, p) => w * _pages[p].Count).Sum();
    }

    // Exponential tilting, so that Σ editorial / Σ sentences is the share.
    private double[] Weights(double share)
    {
        (double low, double high) = (-50, 50);
        double[] weights = [];
        for (int i = 0; i < 60; i++)
        {
            double tilt = (low + high) / 2;
            double[] raw = [.. _shares.Select(s => Math.Exp(tilt * (s - share)))];
            weights = [.. raw.Select(w => w / raw.Sum())];
            double found = weights.Select((w, p) => w * _pages[p].Count(s => _label(s) == true)).Sum() / weights.Select((w, p) => w * _pages[p].Count).Sum();
            (low, high) = found < share ? (tilt, high) : (low, tilt);
        }

        return weights;
    }
}
