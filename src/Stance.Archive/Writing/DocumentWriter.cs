using Stance.Archive.Documents;

namespace Stance.Archive.Writing;

/// <summary>Brings documents into an archive, inside transactions that others begin and end, and counts what became of them.</summary>
/// <remarks>What it finds there counts, not what a look before the transaction had found: another process may have written since. Not thread-safe.</remarks>
internal sealed class DocumentWriter(long model, DocumentRows documents, ScoringRows scorings)
{
    /// <summary>What became of the documents so far.</summary>
    public ArchiveCounts Counts { get; private set; } = new();

    /// <summary>Writes one.</summary>
    public void Write(PendingDocument pending)
    {
        (DocumentIdentity identity, DocumentDescription description, _, _) = pending;
        if (documents.Scored(identity, model) is long known)
        {
            documents.Renew(known, identity, description);
            Counts = Counts with { Unchanged = Counts.Unchanged + 1 };
        }
        else if (pending.Scoring is DocumentScoring scoring)
        {
            Add(pending, scoring);
            Counts = Counts with { Sentences = Counts.Sentences + scoring.Sentences.Count };
        }
    }

    private void Add(PendingDocument pending, DocumentScoring scoring)
    {
        (DocumentIdentity identity, DocumentDescription description, _, _) = pending;
        if (documents.Find(identity, pending.SentencesSha256!) is long there)
        {
            documents.Renew(there, identity, description);
            scorings.AddLabels(there, scoring);
            Counts = Counts with { Rescored = Counts.Rescored + 1 };
            return;
        }

        Counts = documents.HasVersions(identity) ? Counts with { Changed = Counts.Changed + 1 } : Counts with { New = Counts.New + 1 };
        long id = documents.Add(identity, description, (pending.SentencesSha256!, scoring.Sentences.Count));
        scorings.AddSentences(id, scoring.Sentences);
        scorings.AddLabels(id, scoring);
    }
}
