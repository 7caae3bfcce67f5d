using System.Globalization;
using Spectre.Console;
using Stance.Cli.Scoring;
using Stance.CommandLine;
using Stance.Models;

namespace Stance.Cli.Writers;

/// <summary>One table of all documents, for people; shares of a page's own sentences in percent.</summary>
internal sealed class TableDocumentWriter(IAnsiConsole console) : IDocumentWriter
{
    private const int LongestUnbroken = 20;

    private readonly Table _table = Terminal.NewTable("document", ">sent.", ">neutral", ">editorial", ">reader", ">bias", ">notes", ">comm.");

    public void Write(DocumentSummary summary)
    {
        VoiceSummary own = summary.Own;
        _table.AddRow(
            new Text(string.Join('\n', new[] { Broken(SafeText.Of(summary.Document.Document)), SafeText.Of(summary.Document.Source) }.Where(t => t.Length > 0))),
            new Text(Numbers.Whole(own.Sentences)),
            new Text(Percent(own.ShareOf(StanceLabel.Neutral))),
            new Text(Percent(own.ShareOf(StanceLabel.Editorial))),
            new Text(Percent(own.ShareOf(StanceLabel.Reader))),
            new Text(own.Bias is double bias ? Numbers.Two(bias) : ""),
            new Text(Numbers.Whole(summary.Notes.Sentences)),
            new Text(Numbers.Whole(summary.Comments.Sentences)));
    }

    public void Dispose() => console.Write(_table);

    // A long path breaks where a person would break it.
    private static string Broken(string document)
    {
        int slash = document.LastIndexOf('/');
        return document.Length > LongestUnbroken && slash > 0 ? $"{document[..(slash + 1)]}\n{document[(slash + 1)..]}" : document;
    }

    private static string Percent(double? share) => share is double s ? (s * 100).ToString("F0", CultureInfo.InvariantCulture) + " %" : "";
}
