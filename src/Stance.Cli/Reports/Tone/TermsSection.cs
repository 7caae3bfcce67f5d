using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>The words that make the difference, pair by pair, each side's own.</summary>
internal static class TermsSection
{
    private const int MostOfFewPairs = 12;
    private const int MostOfManyPairs = 5;
    private const int FewPairs = 15;
    private const int MostPairs = 60;
    private const int MostSentences = 6;

    /// <summary>Writes it; nothing where there are none.</summary>
    public static void Write(ToneReport report)
    {
        IReadOnlyList<DistinctiveTerm> terms = report.Comparison.Terms;
        if (terms.Count == 0)
        {
            return;
        }

        HtmlWriter html = report.Html;
        html.Line($"<section aria-labelledby=\"terms\">");
        html.Line($"<h2 id=\"terms\">Which words make the difference</h2>");
        html.Line($"<p>Words and two-word phrases that one {report.Noun} of a pair uses more than the other, the clearest first, with how often each has them. They tell topics apart as well as tones; names are marked, since they tell little of a tone. What has an adjusted p above {ReportNumbers.Score(report.Comparison.Options.Alpha)} may be there by chance.</p>");
        IGrouping<(string A, string B), DistinctiveTerm>[] pairs = [.. terms.GroupBy(t => (t.A, t.B))];
        if (pairs.Length > FewPairs)
        {
            // Of many pairs those first whose words stand out the most.
            pairs = [.. pairs.OrderByDescending(p => p.Max(t => Math.Abs(t.Z)))];
        }

        int most = pairs.Length <= FewPairs ? MostOfFewPairs : MostOfManyPairs;
        for (int i = 0; i < Math.Min(MostPairs, pairs.Length); i++)
        {
            (string a, string b) = pairs[i].Key;
            html.Line($"<details{(i == 0 ? Markup.Of($" open") : Markup.None)}><summary>{Markup.Outside(a)} <span class=\"against\">–</span> {Markup.Outside(b)}</summary>");
            html.Line($"<div class=\"sides\">");
            WriteSide(report, [.. pairs[i].Where(t => t.Z > 0).OrderByDescending(t => t.Z)], a, most);
            WriteSide(report, [.. pairs[i].Where(t => t.Z <= 0).OrderBy(t => t.Z)], b, most);
            html.Line($"</div></details>");
        }

        if (pairs.Length > MostPairs)
        {
            html.Line($"<p><small>The words of {ReportNumbers.Count(pairs.Length - MostPairs)} more pairs are in the JSON.</small></p>");
        }

        html.Line($"</section>");
    }

    private static void WriteSide(ToneReport report, DistinctiveTerm[] terms, string source, int most)
    {
        HtmlWriter html = report.Html;
        html.Write($"<div><table class=\"figures terms\"><caption>More often in {Markup.Outside(source)}{(terms.Length > most ? $" ({ReportNumbers.Count(most)} of {ReportNumbers.Count(terms.Length)})" : "")}</caption>");
        if (terms.Length == 0)
        {
            html.Line($"<tbody><tr><td>No word stands out.</td></tr></tbody></table></div>");
            return;
        }

        html.Line($"<thead><tr><th scope=\"col\">Word or phrase</th><th scope=\"col\" class=\"n\">Here</th><th scope=\"col\" class=\"n\">There</th><th scope=\"col\" class=\"n\">Documents</th><th scope=\"col\" class=\"n\">Adjusted <i>p</i></th></tr></thead><tbody>");
        foreach (DistinctiveTerm term in terms.Take(most))
        {
            bool isA = term.Z > 0;
            html.Line($"<tr><th scope=\"row\">{SentenceCatalogue.Link(ListOf(report, term), Markup.Outside(term.Term))}{(term.IsName ? Markup.Of($" <small>name</small>") : Markup.None)}</th><td class=\"n\">{(isA ? term.CountA : term.CountB)}</td><td class=\"n\">{(isA ? term.CountB : term.CountA)}</td><td class=\"n\">{(isA ? term.DocumentsA : term.DocumentsB)}</td><td class=\"n\">{ReportNumbers.P(term.PAdjusted)}</td></tr>");
        }

        html.Line($"</tbody></table></div>");
    }

    private static int? ListOf(ToneReport report, DistinctiveTerm term)
    {
        SentenceRef[] shown = [.. SentenceSample.Spread(term.Sentences, MostSentences)];
        return report.Catalogue.Add($"“{term.Term}” in {term.A} and {term.B}", term.Sentences.Count, shown.Select(report.Catalogue.Find).OfType<SentencePlace>());
    }
}
