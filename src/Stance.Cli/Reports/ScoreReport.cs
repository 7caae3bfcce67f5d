using Stance.Cli.Reports.Scored;
using Stance.Cli.Scoring;

namespace Stance.Cli.Reports;

/// <summary>Scored pages as one HTML file: each as it reads, every sentence marked by its labels, with the reasons for them.</summary>
internal static class ScoreReport
{
    /// <summary>Writes it. The same documents and provenance give the same bytes.</summary>
    /// <param name="documents">In the order in which they are shown; rows in page order.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="to">Where to; left open. UTF-8 without byte order mark is what the page says of itself.</param>
    public static void Write(IReadOnlyList<ScoredDocument> documents, ReportProvenance provenance, TextWriter to)
    {
        var html = new HtmlWriter(to);
        string title = documents.Count == 1 ? documents[0].Title ?? documents[0].Document : ReportNumbers.Count(documents.Count, "page");
        new ReportPage("score.css", "score.js").Write(title + ", sentence by sentence", html, () => WriteBody(documents, provenance, html));
    }

    // A model of another engine has no weights that could be read.
    private static string ReasonsNote(IReadOnlyList<ScoredDocument> documents) => documents.Any(d => d.Rows.Any(r => r.Reasons is not null))
        ? "The reasons are what weighed in it, not proof."
        : "No reasons are shown: this model’s engine does not tell what weighed in a label.";

    private static void WriteBody(IReadOnlyList<ScoredDocument> documents, ReportProvenance provenance, HtmlWriter html)
    {
        int sentences = documents.Sum(d => d.Rows.Count);
        html.Line($"<header class=\"top\">");
        html.Line($"<p class=\"kicker\">Stance report <span>{ReportNumbers.Count(documents.Count, "page")}</span> <span>{ReportNumbers.Count(sentences, "sentence")}</span></p>");
        html.Line($"<h1>{(documents.Count == 1 ? "One page" : ReportNumbers.Count(documents.Count, "page"))}, sentence by sentence</h1>");
        html.Line($"</header>");
        html.Line($"<div class=\"columns\">");
        html.Line($"<aside aria-label=\"Legend and contents\"><details id=\"side\" open><summary>Legend, filter{(documents.Count > 1 ? " and contents" : "")}</summary>");
        FilterForm.Write(documents, html);
        ContentsSection.Write(documents, html);
        html.Line($"</details></aside>");
        html.Line($"<main id=\"main\">");
        for (int i = 0; i < documents.Count; i++)
        {
            PageArticle.Write(documents[i], i, html);
        }

        html.Line($"</main>");
        html.Line($"</div>");
        html.Line($"<div id=\"reasons\" role=\"tooltip\" hidden></div>");
        ReportFooter.Write(provenance, html,
        [
            ("What the labels are", "A program’s judgement of each sentence’s wording: it errs, and it says nothing about what is true. " + ReasonsNote(documents)),
        ]);
    }
}
