namespace Stance.Cli.Scoring;

/// <summary>Writes scored documents in one format. Documents come in input order; one list of sentences may come in several parts.</summary>
internal interface IScoreWriter : IDisposable
{
    /// <summary>Writes a document's rows, or a part of them.</summary>
    void Write(ScoredDocument document);
}
