namespace Stance.Cli.Scoring;

/// <summary>Writes scored documents in one format. Documents come in input order; one list of sentences may come in several parts.</summary>
internal interface IScoreWriter : IDisposable
{
    /// <summary>Writes a document's rows, or a part of them.</summary>
    void Write(ScoredDocument document);

    /// <summary>Hands on what is held back; all documents so far are whole.</summary>
    void Flush()
    {
    }

    /// <summary>Called once after the last document; disposing alone ends nothing that has an end of its own.</summary>
    void Complete()
    {
    }
}
