using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>Each document as a dot: whether a source's figure comes from all of its documents or from a few.</summary>
internal static class DocumentsSection
{
    /// <summary>The most documents that the table lists.</summary>
    public const int MostRows = 300;

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="lists">The list of each document's sentences, by its place.</param>
    public static void Write(ToneReport report, IReadOnlyList<int?> lists)
    {
        DocumentTone[] documents = [.. report.Comparison.Documents.Select(DocumentTone.Of).Where(d => d.Sentences > 0)];
        if (documents.Length == 0)
        {
            return;
        }

        HtmlWriter html = report.Html;
        html.Line($"<section aria-labelledby=\"documents\">");
        html.Line($"<h2 id=\"documents\">Document by document</h2>");
        html.Line($"<p>Each dot is a document. Dots far apart mean that a {report.Noun}’s figure depends on which documents were read. Dots lead to the document’s sentences; the table below does the same from the keyboard.</p>");
        if (report.Comparison.Options.By != "document")
        {
            WriteStrips(report, documents, lists);
        }

        WriteTable(report, documents, lists);
        html.Line($"</section>");
    }

    private static void WriteStrips(ToneReport report, DocumentTone[] documents, IReadOnlyList<int?> lists)
    {
        ILookup<string, DocumentTone> bySource = documents.ToLookup(d => d.Document.Source, StringComparer.Ordinal);
        PlotAxis axis = PlotAxis.FromZero(documents.Max(d => d.Editorial), ReportNumbers.WholePercent);
        var table = new PlotTable(report.Html, axis);
        table.Open(Markup.Of($"Editorial comment by document, share of sentences"), report.NounTitle, "Middle document", "From, to");
        foreach (SourceTone source in report.Ranked.Where(s => bySource.Contains(s.Source)))
        {
            DocumentTone[] own = [.. bySource[source.Source].OrderBy(d => d.Editorial).ThenBy(d => d.Place)];
            var strip = new DotStrip(axis, [.. own.Select(d => d.Editorial)]);
            Markup dots = Markup.Join(own.Select(d => strip.Dot(d.Editorial, lists[d.Place], d.Document.Title ?? d.Document.Document)));
            table.Row(
                Markup.Of($"{Markup.Outside(source.Source)} <small>{ReportNumbers.Count(own.Length, "document")}</small>"),
                DotStrip.Height,
                dots,
                Markup.Of($"<b>{ReportNumbers.Percent(Middle(own))}</b>"),
                Markup.Of($"<small>{ReportNumbers.Percent(own[0].Editorial)} to {ReportNumbers.Percent(own[^1].Editorial)}</small>"));
        }

        table.Close();
    }

    private static double Middle(DocumentTone[] sorted) => (sorted[(sorted.Length - 1) / 2].Editorial + sorted[sorted.Length / 2].Editorial) / 2;

    private static void WriteTable(ToneReport report, DocumentTone[] documents, IReadOnlyList<int?> lists)
    {
        HtmlWriter html = report.Html;
        DocumentTone[] shown = [.. documents.OrderByDescending(d => d.Editorial).ThenBy(d => d.Place).Take(MostRows)];
        html.Line($"<details{(documents.Length <= 30 ? Markup.Of($" open") : Markup.None)}><summary>{(documents.Length > shown.Length ? $"The {ReportNumbers.Count(shown.Length)} documents with the most editorial comment, of {ReportNumbers.Count(documents.Length)}" : "All documents as a table")}</summary>");
        html.Line($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Documents\"><table class=\"figures\"><thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Source</th><th scope=\"col\">Date</th><th scope=\"col\" class=\"n\">Sentences</th><th scope=\"col\" class=\"n\">Editorial</th><th scope=\"col\" class=\"n\">Bias</th></tr></thead><tbody>");
        foreach (DocumentTone tone in shown)
        {
            ToneDocument document = tone.Document;
            html.Line($"<tr><th scope=\"row\">{SentenceCatalogue.Link(lists[tone.Place], Markup.Outside(document.Title ?? document.Document))}</th><td>{Markup.Outside(document.Publisher ?? document.Source)}</td><td>{Markup.Outside(document.Date)}</td><td class=\"n\">{tone.Sentences}</td><td class=\"n\">{ReportNumbers.Percent(tone.Editorial)}</td><td class=\"n\">{ReportNumbers.Score(tone.Bias)}</td></tr>");
        }

        html.Line($"</tbody></table></div></details>");
    }
}
