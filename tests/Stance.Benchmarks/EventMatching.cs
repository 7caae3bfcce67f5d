using System.Diagnostics;
using System.Globalization;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks;

/// <summary>How well documents on one event are found where that is known.</summary>
/// <remarks>
/// Two kinds of truth. Halves: articles are cut in two, every other sentence, each half a document of another source without a date; the other
/// half is the only right match, so that what matches besides is an upper bound of what is wrong (outlets do report the
/// same events). Dates, where a file of them is given: articles are matched as if without dates; those that lie weeks
/// apart cannot be on one event, and their number per pair of days tells how many of the near ones are chance.
/// </remarks>
internal static class EventMatching
{
    private const int Articles = 1000;
    private const int LeastSentences = 16;
    private const int NearDays = 3;
    private const int FarDays = 10;

    /// <summary>Prints both.</summary>
    /// <param name="path">A file of raw sentences.</param>
    /// <param name="dates">Lines of document, date, outlet and title, tab-separated; null for none.</param>
    public static void Run(string path, string? dates)
    {
        List<ToneDocument> documents = RawDocuments.Read(path, dates);
        Halves(documents);
        if (dates is not null)
        {
            ByDate([.. documents.Where(d => d.Date?.Length == 10 && d.Sentences.Count > 4)]);
        }
    }

    private static void Halves(List<ToneDocument> documents)
    {
        ToneDocument[] articles = [.. documents.Where(d => d.Sentences.Count >= LeastSentences)];
        new SeededRandom(1).Shuffle(articles);
        ToneDocument[] halves = [.. articles.Take(Articles).SelectMany(Halve)];
        var watch = Stopwatch.StartNew();
        IReadOnlyList<NewsEvent> events = EventMatcher.Match(halves);
        TimeSpan time = watch.Elapsed;
        int right = 0;
        int all = 0;
        foreach (NewsEvent found in events)
        {
            for (int a = 0; a < found.Documents.Count; a++)
            {
                for (int b = a + 1; b < found.Documents.Count; b++)
                {
                    all++;
                    right += found.Documents[a][2..] == found.Documents[b][2..] ? 1 : 0;
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"halves of {Articles} articles: {right} found, {all - right} other pairs, {time.TotalSeconds:F2} s with aligned sentences"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"aligned sentences: {events.Sum(e => e.Aligned.Count)}"));
    }

    private static ToneDocument[] Halve(ToneDocument article)
    {
        ToneDocument Half(int rest) => article with
        {
            Document = $"{rest} {article.Document}",
            Source = rest == 0 ? "even" : "odd",
            Date = null,
            Title = null,
            Sentences = [.. article.Sentences.Where((_, i) => i % 2 == rest)],
        };

        return [Half(0), Half(1)];
    }

    private static void ByDate(ToneDocument[] articles)
    {
        foreach (string month in (string[])["2013-10", "2016-07", "2018-03", "2019-06"])
        {
            ToneDocument[] chosen = [.. articles.Where(d => string.CompareOrdinal(d.Date, month) >= 0).OrderBy(d => d.Date, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal).Take(2000)];
            Dictionary<string, int> days = chosen.ToDictionary(d => d.Document, d => DateOnly.ParseExact(d.Date!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber);
            var watch = Stopwatch.StartNew();
            int dated = EventMatcher.Match(chosen).Count;
            TimeSpan time = watch.Elapsed;
            IReadOnlyList<NewsEvent> undated = EventMatcher.Match([.. chosen.Select(d => d with { Date = null })]);
            int[] spans = [.. undated.Select(e => e.Documents.Max(d => days[d]) - e.Documents.Min(d => days[d]))];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{chosen.Length} articles from {month} on ({days.Values.Max() - days.Values.Min()} days): {dated} events by date in {time.TotalSeconds:F2} s; {undated.Count} without dates, {spans.Count(s => s <= NearDays)} within {NearDays} days, {spans.Count(s => s > FarDays)} more than {FarDays} apart"));
        }
    }
}
