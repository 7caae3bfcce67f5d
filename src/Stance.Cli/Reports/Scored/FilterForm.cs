using Stance.Cli.Scoring;
using Stance.Pages;

namespace Stance.Cli.Reports.Scored;

/// <summary>Legend and filter in one: what each mark means, how often it occurs, and whether to show it.</summary>
/// <remarks>Without scripts it is the legend alone: the boxes are shown by the script that serves them.</remarks>
internal static class FilterForm
{
    private static readonly (string Value, string Name)[] Strengths =
        [("0", "any wording"), ("1", "slightly loaded or more"), ("2", "loaded or more"), ("3", "strongly loaded")];

    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<ScoredDocument> documents, HtmlWriter html)
    {
        ScoredRow[] rows = [.. documents.SelectMany(d => d.Rows).Where(r => r.Labelled is not null)];
        html.Line($"<form class=\"controls\" id=\"filter\" aria-label=\"Legend and filter\">");
        html.Line($"<fieldset><legend>Labels</legend>");
        foreach ((string stance, int count) in StanceWords.CountsOf(rows))
        {
            Box("label", stance, Markup.Of($"<span class=\"s {stance}\"><b class=\"mark\"></b>{StanceWords.Of(stance)}</span> <small>{ReportNumbers.Count(count)}</small>"));
        }

        html.Line($"</fieldset>");
        WriteStrengths(html);
        SectionKind[] sections = [.. rows.Select(r => r.Section).Distinct().Order()];
        if (sections.Length > 1)
        {
            html.Line($"<fieldset><legend>Parts of the page</legend>");
            foreach (SectionKind section in sections)
            {
                Box("section", SectionNames.Of(section), Markup.Of($"{SectionWords.Of(section)} <small>{ReportNumbers.Count(rows.Count(r => r.Section == section))}</small>"));
            }

            html.Line($"</fieldset>");
        }

        html.Line($"<p class=\"scripted\" hidden><label><input type=\"checkbox\" name=\"only\"> Hide all other sentences</label></p>");
        html.Line($"<p class=\"scripted\" hidden><span id=\"matches\" role=\"status\"></span> <button class=\"button\" type=\"reset\">Show all</button></p>");
        html.Line($"</form>");

        void Box(string name, string value, Markup text) =>
            html.Line($"<label><input class=\"scripted\" type=\"checkbox\" name=\"{name}\" value=\"{value}\" checked hidden> {text}</label>");
    }

    private static void WriteStrengths(HtmlWriter html)
    {
        html.Line($"<fieldset><legend>Loaded wording</legend>");
        html.Line($"<p class=\"strengths\"><span class=\"s b1\">slightly</span> <span class=\"s b2\">loaded</span> <span class=\"s b3\">strongly</span></p>");
        html.Line($"<label class=\"scripted\" hidden><span class=\"quiet\">Show sentences with</span> <select name=\"bias\">");
        foreach ((string value, string name) in Strengths)
        {
            html.Line($"<option value=\"{value}\">{name}</option>");
        }

        html.Line($"</select></label></fieldset>");
    }
}
