namespace Stance.Cli.Scoring;

/// <summary>Writes document summaries in one format, in input order.</summary>
internal interface IDocumentWriter : IDisposable
{
    /// <summary>Writes one row.</summary>
    void Write(DocumentSummary summary);

    /// <summary>Hands on what is held back.</summary>
    void Flush()
    {
    }
}
