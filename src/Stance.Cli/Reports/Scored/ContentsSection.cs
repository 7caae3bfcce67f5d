using Stance.Cli.Scoring;

namespace Stance.Cli.Reports.Scored;

/// <summary>The pages of a report, each with its share of comment; nothing for one page.</summary>
internal static class ContentsSection
{
    private const int MostOpen = 15;

    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<ScoredDocument> documents, HtmlWriter html)
    {
        if (documents.Count < 2)
        {
            return;
        }

        html.Line($"<nav aria-label=\"Contents\"><details{(documents.Count <= MostOpen ? Markup.Of($" open") : Markup.None)}><summary>Contents</summary>");
        html.Line($"<ol class=\"contents\">");
        for (int i = 0; i < documents.Count; i++)
        {
            ScoredDocument document = documents[i];
            ScoredRow[] own = [.. document.Rows.Where(r => r.Labelled is not null && VoiceSummary.IsOwn(r.Section))];
            string share = own.Length == 0 ? "no sentences" : ReportNumbers.WholePercent((double)own.Count(r => r.Stance == "editorial") / own.Length) + " editorial";
            html.Line($"<li><a href=\"#page-{i}\">{Markup.Outside(document.Title ?? document.Document)}</a> <small>{Markup.Outside(document.Source)} · {share}</small></li>");
        }

        html.Line($"</ol></details></nav>");
    }
}
