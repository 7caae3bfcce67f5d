namespace Stance.Cli.Scoring;

/// <summary>Sums up scored documents, parts of one put together, and hands each summary on.</summary>
internal sealed class DocumentSummarizer(IDocumentWriter writer) : IScoreWriter
{
    private DocumentSummary? _open;

    public void Write(ScoredDocument document)
    {
        if (_open?.Document.Document != document.Document)
        {
            Close();
            _open = new DocumentSummary(document with { Rows = [] });
        }

        _open.Add(document.Rows);
    }

    public void Flush()
    {
        Close();
        writer.Flush();
    }

    public void Dispose()
    {
        Close();
        writer.Dispose();
    }

    private void Close()
    {
        if (_open is not null)
        {
            writer.Write(_open);
            _open = null;
        }
    }
}
