using System.Collections.Concurrent;
using Stance.Archive.Documents;
using Stance.Archive.Writing;
using Stance.Cli.Scoring;
using Stance.Labels;
using Stance.Pages;

namespace Stance.Cli.Archiving;

/// <summary>Ties a run of <c>stance score</c> to an archive: pages that it knows are not labelled again, the others go into it as they come.</summary>
/// <param name="session">The run on the archive.</param>
/// <param name="scorer">Makes rows of what is known; null where nobody asked for rows.</param>
internal sealed class ArchiveRecorder(ArchiveSession session, PageScorer? scorer) : IKnownPages, IScoreWriter
{
    private readonly ArchiveNames _names = new();

    // Asked for in one stage, stored in a later one; names differ within a run.
    private readonly ConcurrentDictionary<string, (DocumentIdentity Identity, int TextLength)> _waiting = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool TryFind(Page page, string? source, out ScoredDocument? rows)
    {
        rows = null;
        string published = source ?? "";
        var identity = new DocumentIdentity(published, _names.Of(published, page.Document), ContentHash.Of(page));
        if (scorer is { ShowsPages: true } || !session.Knows(identity))
        {
            _waiting[page.Document] = (identity, page.Text.Length);
            return false;
        }

        PageHeading heading = PageHeading.Of(page, page.FindLayout());
        session.See(identity, new DocumentDescription { Title = heading.Title, Date = heading.Date, Url = page.Url, Fields = PageScorer.FieldsOf(page), TextLength = page.Text.Length });
        rows = scorer?.ToDocument(Labelled(page, heading, session.Read(identity)));
        return true;
    }

    /// <inheritdoc/>
    public void Write(ScoredDocument document)
    {
        if (!_waiting.TryRemove(document.Document, out (DocumentIdentity Identity, int TextLength) waiting))
        {
            return;
        }

        var description = new DocumentDescription { Title = document.Title, Date = document.Date, Url = document.Url, Fields = document.Fields, TextLength = waiting.TextLength };
        session.Add(waiting.Identity, description, new DocumentScoring
        {
            Words = document.Words,
            UnknownWords = document.UnknownWords,
            StyleDistance = document.StyleDistance,
            Sentences = [.. document.Rows.Where(r => r.Labelled is not null).Select(r => new DocumentSentence(r.Labelled!.Value, r.Text))],
        });
    }

    /// <summary>The session is its opener's.</summary>
    public void Dispose()
    {
    }

    private static LabelledPage Labelled(Page page, PageHeading heading, DocumentScoring scoring) => new()
    {
        Page = page,
        Source = heading.Source,
        Title = heading.Title,
        Date = heading.Date,
        Words = scoring.Words,
        UnknownWords = scoring.UnknownWords,
        StyleDistance = scoring.StyleDistance,
        Sentences = [.. scoring.Sentences.Select(s => s.Labelled)],
    };
}
