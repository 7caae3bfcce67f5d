using System.Globalization;
using Stance.Pages;

namespace Stance.Comparison;

/// <summary>Finds documents of different sources on one event, by their names, numbers and rarer words. Thread-safe.</summary>
/// <remarks>
/// <para>TF-IDF cosine (<see cref="EventTerms"/>) within a window of dates; a document without a date may belong to any
/// day but must be more alike. Complete linkage: every two documents of an event are alike enough, so that a chain of
/// reports does not grow into one event. Pairs of different sources link first, the likest at the front; a source may
/// have several documents in an event.</para>
/// <para>The order of the documents does not matter. 2,000 documents take about a second.</para>
/// </remarks>
public static class EventMatcher
{
    /// <summary>The events, by date and title.</summary>
    /// <param name="documents">In any order; names differ.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative, or a similarity not above 0.</exception>
    public static IReadOnlyList<NewsEvent> Match(IReadOnlyList<ToneDocument> documents, EventMatcherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        options ??= new EventMatcherOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.WindowDays);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Similarity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.UndatedSimilarity);
        ToneDocument[] ordered = [.. documents.OrderBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal)];
        var terms = new EventTerms();
        foreach (ToneDocument document in ordered)
        {
            terms.Read(document);
        }

        int?[] days = [.. ordered.Select(d => DayOf(d.Date))];
        List<(int A, int B, double Cosine)> pairs = SimilarPairs.Find(terms.Weigh(), Math.Min(options.Similarity, options.UndatedSimilarity));
        IEnumerable<(int A, int B)> links = pairs
            .Where(p => p.Cosine >= LeastCosine(days[p.A], days[p.B], options))
            .OrderBy(p => ordered[p.A].Source == ordered[p.B].Source)
            .ThenByDescending(p => p.Cosine).ThenBy(p => p.A).ThenBy(p => p.B)
            .Select(p => (p.A, p.B));
        return [.. CompleteLinkage.Group(ordered.Length, links)
            .Select(g => g.Select(i => ordered[i]).ToArray())
            .Where(g => g.Any(d => d.Source != g[0].Source))
            .Select(ToEvent)
            .OrderBy(e => e.Day ?? int.MaxValue)
            .ThenBy(e => e.Event.Title, StringComparer.Ordinal)
            .ThenBy(e => e.Event.Documents[0], StringComparer.Ordinal)
            .Select(e => e.Event)];
    }

    // Days since the year 1; null for a date that cannot be read for certain.
    private static int? DayOf(string? date) =>
        date is not null && DateLines.TryFindDate(date, out string day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber : null;

    private static double LeastCosine(int? a, int? b, EventMatcherOptions options)
    {
        if (a is not int one || b is not int other)
        {
            return options.UndatedSimilarity;
        }

        return Math.Abs(one - other) <= options.WindowDays ? options.Similarity : double.PositiveInfinity;
    }

    private static (int? Day, NewsEvent Event) ToEvent(ToneDocument[] documents)
    {
        ToneDocument first = documents.OrderBy(d => DayOf(d.Date) ?? int.MaxValue).First();
        var found = new NewsEvent
        {
            Title = EventTitle.Choose([.. documents.OrderBy(d => DayOf(d.Date) ?? int.MaxValue)]),
            Documents = [.. documents.Select(d => d.Document)],
            Sources = [.. documents.Select(d => d.Source).Distinct(StringComparer.Ordinal)],
            Aligned = SentenceAlignment.Align(documents),
        };
        return (DayOf(first.Date), found);
    }
}
