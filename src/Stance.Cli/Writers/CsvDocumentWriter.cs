using Stance.Cli.Scoring;
using Stance.Models;

namespace Stance.Cli.Writers;

/// <summary>One CSV row a document: three groups of the same columns, for its own sections, notes and comments.</summary>
internal sealed class CsvDocumentWriter : IDocumentWriter
{
    private static readonly string[] Groups = ["", "notes", "comments"];

    private readonly CsvOutput _csv;

    public CsvDocumentWriter(CsvOutput csv)
    {
        _csv = csv;
        Array.ForEach(["document", "source", "title", "date"], csv.Plain);
        foreach (string group in Groups)
        {
            Array.ForEach(
                ["sentences", "words", .. StanceNames.All, "unsure", .. StanceNames.All.Select(n => n + "Share"), "bias"],
                column => csv.Plain(group.Length == 0 ? column : group + char.ToUpperInvariant(column[0]) + column[1..]));
        }

        csv.EndRow();
    }

    public void Write(DocumentSummary summary)
    {
        _csv.Text(summary.Document.Document);
        _csv.Text(summary.Document.Source);
        _csv.Text(summary.Document.Title);
        _csv.Text(summary.Document.Date);
        Write(summary.Own);
        Write(summary.Notes);
        Write(summary.Comments);
        _csv.EndRow();
    }

    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private void Write(VoiceSummary voice)
    {
        _csv.Plain(Numbers.Whole(voice.Sentences));
        _csv.Plain(Numbers.Whole(voice.Words));
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            _csv.Plain(Numbers.Whole(voice.CountOf(label)));
        }

        _csv.Plain(Numbers.Whole(voice.Unsure));
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            _csv.Plain(voice.ShareOf(label) is double share ? Numbers.Four(share) : "");
        }

        _csv.Plain(voice.Bias is double bias ? Numbers.Four(bias) : "");
    }
}
