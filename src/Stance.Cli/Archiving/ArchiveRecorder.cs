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
/// <param name="options">What was asked for.</param>
internal sealed class ArchiveRecorder(ArchiveSession session, PageScorer? scorer, ScoreOptions options) : IKnownPages, IScoreWriter
{
    private readonly ArchiveNames _names = new();

    // Asked for in one stage, stored in a later one, both in input order; null for what is stored already.
    private readonly ConcurrentQueue<(string Document, DocumentIdentity? Identity, int TextLength)> _asked = new();

    /// <summary>What the run did to the archive; null until it is complete.</summary>
    public ArchiveCounts? Counts { get; private set; }

    /// <inheritdoc/>
    public bool TryFind(Page page, string? source, out ScoredDocument? rows)
    {
        rows = null;
        string published = source ?? "";
        var identity = new DocumentIdentity(published, _names.Of(published, page.Document), ContentHash.Of(page));
        if (!session.Knows(identity) || NeedsModel(page))
        {
            _asked.Enqueue((page.Document, identity, page.Text.Length));
            return false;
        }

        PageHeading heading = PageHeading.Of(page, page.FindLayout());
        session.See(identity, new DocumentDescription { Title = heading.Title, Date = heading.Date, Url = page.Url, Fields = PageScorer.FieldsOf(page), TextLength = page.Text.Length });
        if (scorer is not null)
        {
            _asked.Enqueue((page.Document, null, 0));
            rows = scorer.ToDocument(Labelled(page, heading, session.Read(identity)));
        }

        return true;
    }

    /// <inheritdoc/>
    public void Write(ScoredDocument document)
    {
        // Pages that were asked for and then left out, for their language, are passed over.
        (string Document, DocumentIdentity? Identity, int TextLength) asked;
        do
        {
            if (!_asked.TryDequeue(out asked))
            {
                throw new InvalidOperationException($"{document.Document} was scored and not asked for.");
            }
        }
        while (asked.Document != document.Document);
        if (asked.Identity is not null)
        {
            Store(document, asked.Identity, asked.TextLength);
        }
    }

    /// <inheritdoc/>
    public void Complete() => Counts = session.Complete();

    /// <summary>The session is its opener's.</summary>
    public void Dispose()
    {
    }

    // Reasons are not kept, and another language is warned of where it is met.
    private bool NeedsModel(Page page) => scorer is { ShowsPages: true } || (!options.AnyLanguage && !LanguageCheck.IsEnglish(page.Text, out _));

    private void Store(ScoredDocument document, DocumentIdentity identity, int textLength)
    {
        var description = new DocumentDescription { Title = document.Title, Date = document.Date, Url = document.Url, Fields = document.Fields, TextLength = textLength };
        session.Add(identity, description, new DocumentScoring
        {
            Words = document.Words,
            UnknownWords = document.UnknownWords,
            StyleDistance = document.StyleDistance,
            Sentences = [.. document.Rows.Where(r => r.Labelled is not null).Select(r => new DocumentSentence(r.Labelled!.Value, r.Text.ToString()))],
        });
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
