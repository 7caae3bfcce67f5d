using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>The same event by different sources, and sentences that report the same fact or quotation side by side.</summary>
internal static class EventsSection
{
    private const int MostEvents = 40;
    private const int MostAligned = 6;

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="lists">The list of each document's sentences, by its place.</param>
    public static void Write(ToneReport report, IReadOnlyList<int?> lists)
    {
        IReadOnlyList<NewsEvent> events = report.Comparison.Events;
        HtmlWriter html = report.Html;
        html.Line($"<section aria-labelledby=\"events\">");
        html.Line($"<h2 id=\"events\">The same event, side by side</h2>");
        if (events.Count == 0)
        {
            html.Line($"<p>No event was found that two {report.Noun}s report. What differs above may come from what they write about and not only from how.</p></section>");
            return;
        }

        NewsEvent[] shown = [.. events.OrderByDescending(e => e.Aligned.Count > 0).ThenByDescending(e => e.Sources.Count).ThenByDescending(e => e.Aligned.Count).Take(MostEvents)];
        html.Line($"<p>{ReportNumbers.Count(events.Count, "event")} that two or more {report.Noun}s report{(shown.Length < events.Count ? $"; here are {ReportNumbers.Count(shown.Length)}, those with the most to lay side by side; all are in the JSON" : "")}. Sentences in a row give the same fact or the same quotation.</p>");
        foreach (NewsEvent happening in shown)
        {
            WriteEvent(report, happening, lists);
        }

        html.Line($"</section>");
    }

    private static void WriteEvent(ToneReport report, NewsEvent happening, IReadOnlyList<int?> lists)
    {
        HtmlWriter html = report.Html;
        html.Line($"<article class=\"event\">");
        html.Line($"<h3>{Markup.Outside(happening.Title)}</h3>");
        html.Line($"<ul class=\"documents\">");
        foreach (int place in happening.Documents.Select(report.Catalogue.PlaceOf).OfType<int>())
        {
            ToneDocument document = report.Catalogue.Documents[place];
            Markup date = document.Date is null ? Markup.None : Markup.Of($" <small>{Markup.Outside(document.Date)}</small>");
            html.Line($"<li><b>{Markup.Outside(document.Source)}</b> {SentenceCatalogue.Link(lists[place], Markup.Outside(document.Title ?? document.Document))}{date}</li>");
        }

        html.Line($"</ul>");
        foreach (IReadOnlyList<SentenceRef> aligned in happening.Aligned.Take(MostAligned))
        {
            html.Line($"<div class=\"aligned\">");
            foreach (SentencePlace place in aligned.Select(report.Catalogue.Find).OfType<SentencePlace>())
            {
                html.Line($"<blockquote><p>{SentenceMarkup.Of(place.Sentence)}</p><footer>{Markup.Outside(report.Catalogue.Documents[place.Document].Source)}</footer></blockquote>");
            }

            html.Line($"</div>");
        }

        if (happening.Aligned.Count > MostAligned)
        {
            html.Line($"<p><small>and {ReportNumbers.Count(happening.Aligned.Count - MostAligned)} more rows in the JSON</small></p>");
        }

        html.Line($"</article>");
    }
}
