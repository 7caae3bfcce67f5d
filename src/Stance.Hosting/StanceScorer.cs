using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Hosting;

/// <summary>Labels pages and sentences; one for a whole application.</summary>
/// <remarks>Thread-safe. It keeps the memory that labelling needs for as many threads as <see cref="MaxConcurrency"/>.</remarks>
public sealed class StanceScorer
{
    private readonly PageLabeller _labeller;
    private readonly ScratchPool _scratches;

    /// <summary>A scorer by a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="maxConcurrency">Pages that one stream has in hand at once: 1 to <see cref="StanceOptions.HighestConcurrency"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside that range.</exception>
    public StanceScorer(StanceModel model, int maxConcurrency)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxConcurrency, StanceOptions.HighestConcurrency);
        Model = model;
        MaxConcurrency = maxConcurrency;
        _labeller = new PageLabeller(model);
        _scratches = new ScratchPool(maxConcurrency);
    }

    /// <summary>The model that labels.</summary>
    public StanceModel Model { get; }

    /// <summary>Pages that one stream has in hand at once.</summary>
    public int MaxConcurrency { get; }

    /// <summary>Labels every sentence of a page.</summary>
    /// <param name="page">The page; any text will do, an empty one too.</param>
    public LabelledPage Label(Page page)
    {
        ScoringScratch scratch = _scratches.Rent();
        LabelledPage labelled = _labeller.Label(page, scratch);
        _scratches.Return(scratch);
        return labelled;
    }

    /// <summary>Labels a text that is one sentence by itself, by its own words alone.</summary>
    /// <param name="text">Not empty, and not white space alone.</param>
    /// <exception cref="ArgumentException">There is nothing in it to label.</exception>
    public LabelledSentence LabelSentence(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ScoringScratch scratch = _scratches.Rent();
        LabelledSentence labelled = _labeller.LabelSentence(text, 0, scratch);
        _scratches.Return(scratch);
        return labelled;
    }

    /// <summary>Labels a stream of pages on several threads; they come out in the order in which they went in.</summary>
    /// <param name="pages">Read one at a time, and no faster than the result is taken.</param>
    /// <param name="cancellation">Ends reading and labelling; so does leaving the loop over the result.</param>
    /// <returns>Lazy: each enumeration reads <paramref name="pages"/> anew. What reading throws comes after the pages before it.</returns>
    /// <exception cref="OperationCanceledException">While enumerating: it was cancelled.</exception>
    /// <remarks>No more than <see cref="MaxConcurrency"/> pages are in hand at once, in work or waiting to be taken.</remarks>
    public IAsyncEnumerable<LabelledPage> LabelAsync(IAsyncEnumerable<Page> pages, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return OrderedStream.Run(pages, Label, MaxConcurrency, cancellation);
    }
}
