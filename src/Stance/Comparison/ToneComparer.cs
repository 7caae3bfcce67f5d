using Stance.Models;

namespace Stance.Comparison;

/// <summary>Compares the tone of sources. Thread-safe.</summary>
/// <remarks>The same documents, validation and seed give the same result on any number of threads and for any order of documents. Rules and papers: docs/statistics.md.</remarks>
public static class ToneComparer
{
    /// <summary>Compares.</summary>
    /// <param name="documents">In any order; names differ.</param>
    /// <param name="validation">The classifier's errors; null leaves shares uncorrected.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Looked at between sources and between pairs.</param>
    /// <exception cref="ArgumentException">Two documents share a name.</exception>
    public static ToneComparison Compare(
        IReadOnlyList<ToneDocument> documents, ValidationTable? validation, ToneComparisonOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        ToneDocument[] ordered = [.. documents.OrderBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal)];
        RequireNames(ordered);
        IReadOnlyList<NewsEvent> events = options.Tests ? EventMatcher.Match(ordered) : [];
        return Compare(ordered, validation, options, events, new ComparisonProgress(progress, cancellation));
    }

    /// <summary>The same with the events given.</summary>
    internal static ToneComparison Compare(IReadOnlyList<ToneDocument> ordered, ValidationTable? validation, ToneComparisonOptions options, IReadOnlyList<NewsEvent> events, ComparisonProgress progress)
    {
        var streams = new RandomStreams(options.Seed);
        var sampling = new ToneSampling(ValidationSample.Draw(validation, options.Resamples, streams.Validation()), options.Resamples, streams);
        IGrouping<string, ToneDocument>[] groups = [.. ordered.GroupBy(d => d.Source, StringComparer.Ordinal)];
        var tones = new SourceTone[groups.Length];
        var samples = new SourceSample[options.Tests ? groups.Length : 0];
        progress.For(groups.Length, options.Threads, ComparisonProgress.Sources, i =>
        {
            var sample = new SourceSample(groups[i].Key, i, [.. groups[i]], sampling);
            tones[i] = SourceEstimator.Of(sample, sampling);
            if (options.Tests)
            {
                samples[i] = sample;
            }
        });
        IReadOnlyList<PairTask> tasks = ToneFamily.Tasks(samples, events);
        var pairs = new TonePair[tasks.Count];
        int permutations = ToneFamily.Permutations(options, tasks.Count);
        progress.For(tasks.Count, options.Threads, ComparisonProgress.Pairs, i => pairs[i] = PairEstimator.Compare(tasks[i], sampling, permutations));
        return new ToneComparison
        {
            Options = options,
            Validation = sampling.Validation is null ? null : validation!.Origin,
            Documents = ordered,
            Sources = tones,
            Pairs = ToneFamily.Judge(pairs, options.Alpha),
            Terms = Terms(samples, options, progress),
            Events = events,
        };
    }

    // Of many pairs only the terms that are sure, and of very many none: nobody reads them, and each takes its time.
    private static IReadOnlyList<DistinctiveTerm> Terms(SourceSample[] sources, ToneComparisonOptions options, ComparisonProgress progress)
    {
        (SourceSample A, SourceSample B)[] pairs = [.. sources.SelectMany((a, i) => sources.Skip(i + 1).Select(b => (a, b)))];
        if (pairs.Length > options.MostPairsWithTerms)
        {
            return [];
        }

        var terms = new IReadOnlyList<DistinctiveTerm>[pairs.Length];
        progress.For(pairs.Length, options.Threads, ComparisonProgress.Terms, i => terms[i] = DistinctiveTerms.Find(pairs[i].A.Name, pairs[i].A.Documents, pairs[i].B.Name, pairs[i].B.Documents));
        return [.. terms.SelectMany(found => found).Where(t => pairs.Length <= options.MostPairsWithUnsureTerms || t.PAdjusted <= options.Alpha)];
    }

    private static void RequireNames(IReadOnlyList<ToneDocument> documents)
    {
        string? twice = documents.GroupBy(d => d.Document, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key;
        if (twice is not null)
        {
            throw new ArgumentException($"Two documents are named '{twice}'.", nameof(documents));
        }
    }
}
