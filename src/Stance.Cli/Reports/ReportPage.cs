namespace Stance.Cli.Reports;

/// <summary>The frame of a report: one file that needs nothing from elsewhere and may load nothing.</summary>
/// <remarks>The policy names style and script by their hashes, so that nothing else in the page is ever applied or run, whatever the pages that it shows contain.</remarks>
internal sealed class ReportPage
{
    private readonly ReportResource _style;
    private readonly ReportResource _script;

    /// <summary>A frame with these parts behind the common ones.</summary>
    /// <param name="style">A style sheet's name.</param>
    /// <param name="script">A script's name.</param>
    public ReportPage(string style, string script)
    {
        _style = ReportResource.Of("report.css", style);
        _script = ReportResource.Of("report.js", script);
    }

    /// <summary>Writes a whole page.</summary>
    /// <param name="title">What the window shows.</param>
    /// <param name="html">Where to.</param>
    /// <param name="body">Writes what stands between the skip link and the script: header, main, footer.</param>
    public void Write(string title, HtmlWriter html, Action body)
    {
        html.Line($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{_style.Hash}'; script-src '{_script.Hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            """);
        html.Line($"<style>{_style.Markup}</style>");
        html.Line($"</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>");
        body();
        html.Line($"<script>{_script.Markup}</script>\n</body>\n</html>");
    }
}
