using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>All pairs of many sources at a glance: who has how much more editorial comment than whom, and whether that is shown.</summary>
internal static class PairMatrix
{
    /// <summary>Writes it, over the unmatched tests of editorial comment.</summary>
    public static void Write(ToneReport report)
    {
        Dictionary<(string, string), TonePair> pairs = [];
        foreach (TonePair pair in report.Comparison.Pairs.Where(p => p is { Measure: ToneMeasure.Editorial, Matched: false }))
        {
            pairs[(pair.A, pair.B)] = pair;
        }

        HtmlWriter html = report.Html;
        html.Line($"<p>How many percentage points more editorial comment the {report.Noun} of the row has than that of the column. Framed figures are shown differences; a question mark stands for not enough data.</p>");
        html.Line($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"All pairs by editorial comment\"><table class=\"matrix\">");
        html.Line($"<caption class=\"quiet\">Editorial comment, row less column</caption>");
        html.Write($"<thead><tr><th scope=\"col\">{report.NounTitle}</th>");
        for (int i = 0; i < report.Ranked.Count; i++)
        {
            html.Write($"<th scope=\"col\"><abbr title=\"{report.Ranked[i].Source}\">{i + 1}</abbr></th>");
        }

        html.Line($"</tr></thead><tbody>");
        for (int row = 0; row < report.Ranked.Count; row++)
        {
            html.Write($"<tr><th scope=\"row\"><span class=\"rank\">{row + 1}</span> {Markup.Outside(report.Ranked[row].Source)}</th>");
            foreach (SourceTone column in report.Ranked)
            {
                html.Write(Cell(pairs, report.Ranked[row].Source, column.Source));
            }

            html.Line($"</tr>");
        }

        html.Line($"</tbody></table></div>");
    }

    private static Markup Cell(Dictionary<(string, string), TonePair> pairs, string row, string column)
    {
        if (row == column)
        {
            return Markup.Of($"<td class=\"self\"></td>");
        }

        bool turned = !pairs.TryGetValue((row, column), out TonePair? pair);
        if (pair is null && !pairs.TryGetValue((column, row), out pair))
        {
            return Markup.Of($"<td></td>");
        }

        double points = (turned ? -pair.Difference : pair.Difference) * 100;
        return pair.Verdict == ToneVerdict.NotEnoughData
            ? Markup.Of($"<td class=\"few\">?</td>")
            : Markup.Of($"<td class=\"{VerdictSection.ClassOf(pair.Verdict)}{(points < 0 ? " less" : "")}\">{ReportNumbers.Signed(points, 0)}</td>");
    }
}
