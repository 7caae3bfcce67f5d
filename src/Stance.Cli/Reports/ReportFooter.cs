namespace Stance.Cli.Reports;

/// <summary>The foot of every report: where it comes from.</summary>
internal static class ReportFooter
{
    /// <summary>Writes it.</summary>
    /// <param name="provenance">Program, model, data, command.</param>
    /// <param name="html">Where to.</param>
    /// <param name="further">What else belongs there, each with its name.</param>
    public static void Write(ReportProvenance provenance, HtmlWriter html, IEnumerable<(string Name, string Value)> further)
    {
        html.Line($"<footer class=\"provenance\" aria-labelledby=\"provenance\">");
        html.Line($"<h2 id=\"provenance\">Where this report comes from</h2>");
        html.Line($"<dl>");
        Row("Program", "stance " + provenance.Version);
        Row("Command", provenance.Command, code: true);
        Row("Model (SHA-256)", provenance.ModelSha256 ?? "labels were read, not made", code: provenance.ModelSha256 is not null);
        if (provenance.DataSha256 is string data)
        {
            Row("Data (SHA-256)", data, code: true);
        }

        foreach ((string name, string value) in further)
        {
            Row(name, value);
        }

        html.Line($"</dl>");
        html.Line($"</footer>");

        void Row(string name, string value, bool code = false) =>
            html.Line($"<div><dt>{name}</dt><dd>{(code ? Markup.Of($"<code>{Markup.Outside(value)}</code>") : Markup.Outside(value))}</dd></div>");
    }
}
