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
        var html = new HtmlWriter(to);
        new ReportPage("comparison.css", "comparison.js").Write("Tone comparison: " + string.Join(", ", comparison.Sources.Take(3).Select(s => s.Source)), html, () =>
        {
            html.Line($"<main id=\"main\">");
            VerdictSection.Write(comparison, html);
            html.Line($"</main>");
            ProvenanceSection.Write(comparison, provenance, html);
        });
    }
}
