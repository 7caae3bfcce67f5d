using System.Text;
using Stance.Cli.Reports;
using Stance.Cli.Scoring;

namespace Stance.Cli.Writers;

/// <summary>All documents as one HTML report. Held in memory until the last: the list of contents stands first.</summary>
internal sealed class HtmlScoreWriter(Stream stream, ReportProvenance provenance) : IScoreWriter
{
    private readonly List<ScoredDocument> _documents = [];

    public void Write(ScoredDocument document)
    {
        // A long list of sentences comes in parts.
        if (_documents.Count > 0 && _documents[^1].Document == document.Document)
        {
            _documents[^1] = _documents[^1] with { Rows = [.. _documents[^1].Rows, .. document.Rows] };
        }
        else
        {
            _documents.Add(document);
        }
    }

    public void Complete()
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        ScoreReport.Write(_documents, provenance, text);
    }

    public void Dispose()
    {
    }
}
