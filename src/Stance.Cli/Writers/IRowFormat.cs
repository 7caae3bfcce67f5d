using Stance.Cli.Scoring;

namespace Stance.Cli.Writers;

/// <summary>Formats the rows of documents as bytes. Thread-safe, so that many documents are formatted at once.</summary>
internal interface IRowFormat
{
    /// <summary>What stands before the first row.</summary>
    void AppendHead(Utf8Buffer buffer);

    /// <summary>A document's rows, or those of a part of it.</summary>
    void Append(ScoredDocument document, Utf8Buffer buffer);
}
