using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stance.Cli.Reports;
using Stance.Comparison;

namespace Stance.Cli.Tests.Reports;

/// <summary>Reports as text, and as a browser's parser reads them.</summary>
internal static class ReportText
{
    public static readonly ReportProvenance Provenance = new() { Version = "1.2.3", Command = "stance compare pages", ModelSha256 = new string('a', 64) };

    public static string Of(ToneComparison comparison)
    {
        using var text = new StringWriter();
        ComparisonReport.Write(comparison, Provenance, text);
        return text.ToString();
    }

    public static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
