using Stance.Cli.Reports.Tone;
using Stance.Comparison;

namespace Stance.Cli.Reports;

/// <summary>A comparison of sources as one HTML file: verdict first, then what it rests on, each figure with its sentences.</summary>
internal static class ComparisonReport
{
    /// <summary>Writes it. The same comparison and provenance give the same bytes.</summary>
    /// <param name="comparison">What was found.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="to">Where to; left open. UTF-8 without byte order mark is what the page says of itself.</param>
    public static void Write(ToneComparison comparison, ReportProvenance provenance, TextWriter to)
    {
        var report = new ToneReport(comparison, new HtmlWriter(to));
        string title = "Tone comparison: " + string.Join(", ", comparison.Sources.Take(3).Select(s => s.Source)) + (comparison.Sources.Count > 3 ? " …" : "");
        new ReportPage("comparison.css", "comparison.js").Write(title, report.Html, () => WriteBody(report, provenance));
    }

    private static void WriteIndex(ToneReport report)
    {
        (string Id, string Name, bool There)[] sections =
        [
            ("shares", "Shares", true), ("voices", "Voices", true), ("pairs", "Pairs", report.Comparison.Pairs.Count > 0), ("terms", "Words", report.Comparison.Terms.Count > 0),
            ("events", "Events", true), ("documents", "Documents", report.Comparison.Documents.Any(d => d.Sentences.Any(s => s.IsOwnTone))), ("method", "Method and limits", true),
        ];
        report.Html.Line($"<nav aria-label=\"Contents\"><ul class=\"index\">{Markup.Join(sections.Where(s => s.There).Select(s => Markup.Of($"<li><a href=\"#{s.Id}\">{s.Name}</a></li>")))}</ul></nav>");
    }

    private static void WriteBody(ToneReport report, ReportProvenance provenance)
    {
        HtmlWriter html = report.Html;
        html.Line($"<main id=\"main\">");
        VerdictSection.Write(report.Comparison, html);
        WriteIndex(report);
        SharesSection.Write(report);
        VoicesSection.Write(report);
        PairsSection.Write(report);
        TermsSection.Write(report);

        // Last, since they take what room is left: each document's own sentences.
        (int?[] lists, int most) = DocumentLists.Add(report);
        EventsSection.Write(report, lists);
        DocumentsSection.Write(report, lists);
        MethodSection.Write(report, most);
        html.Line($"</main>");
        ProvenanceSection.Write(report.Comparison, provenance, html);
        html.Line($"<dialog id=\"panel\" aria-labelledby=\"panel-title\"></dialog>");
        report.Catalogue.Write(html);
    }
}
