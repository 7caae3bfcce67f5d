using Stance.Archive.Documents;
using Stance.Archive.Writing;
using Stance.Tests.Shared;
using static Stance.Archive.Tests.InventedDocuments;

namespace Stance.Archive.Tests.Writing;

public sealed class ArchiveSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_run_stored_the_next_one_knows_and_gives_back_to_the_last_bit()
    {
        DocumentScoring scoring = Scoring(5, text: i => i == 2 ? "A \0 and a \U0001F6A2, na\u00efve." : $"Trip {i}.");
        Run(First, s => s.Add(Identity("a"), Description("2 May 2026"), scoring));
        using ArchiveSession session = ArchiveSession.Open(Archive, First, "1.0");
        Assert.True(session.Knows(Identity("a")));
        Assert.False(session.Knows(Identity("a", "c2")));
        Assert.False(session.Knows(Identity("a", source: "Courier")));
        DocumentScoring read = session.Read(Identity("a"));
        Assert.Equal(scoring.Sentences.Select(s => (s.Labelled.Index, s.Labelled.Probabilities, s.Labelled.Bias, s.Text)), read.Sentences.Select(s => (s.Labelled.Index, s.Labelled.Probabilities, s.Labelled.Bias, s.Text)));
        Assert.Equal(
            scoring.Sentences.Select(s => s.Labelled.Sentence with { Quotations = [] }).Select(s => (s.Section, s.Span, s.Quoted, s.Attributed)),
            read.Sentences.Select(s => (s.Labelled.Sentence.Section, s.Labelled.Sentence.Span, s.Labelled.Sentence.Quoted, s.Labelled.Sentence.Attributed)));
        Assert.Equal((scoring.Words, scoring.UnknownWords, scoring.StyleDistance), (read.Words, read.UnknownWords, read.StyleDistance));
    }

    [Fact]
    public void A_changed_page_is_a_new_version_and_both_stay()
    {
        Run(First, s => s.Add(Identity("a", "c1"), Description(), Scoring(2)));
        ArchiveCounts counts = Run(First, s => s.Add(Identity("a", "c2"), Description(), Scoring(3)));
        Assert.Equal(new ArchiveCounts { Changed = 1, Sentences = 3 }, counts);
        Assert.Equal(["c1|1|0|2", "c2|2|1|3"], ArchiveDump.Query(Archive, "SELECT content_sha256, version, current, sentences FROM documents ORDER BY version"));
        Assert.Equal(["3"], ArchiveDump.Query(Archive, "SELECT count(*) FROM sentence_labels"));
    }

    [Fact]
    public void A_page_that_changes_back_is_current_again_without_being_stored_twice()
    {
        Run(First, s => s.Add(Identity("a", "c1"), Description(), Scoring(2)));
        Run(First, s => s.Add(Identity("a", "c2"), Description(), Scoring(3)));
        ArchiveCounts counts = Run(First, s => s.See(Identity("a", "c1"), Description()));
        Assert.Equal(new ArchiveCounts { Unchanged = 1 }, counts);
        Assert.Equal(["c1|1", "c2|0"], ArchiveDump.Query(Archive, "SELECT content_sha256, current FROM documents ORDER BY version"));
    }

    [Fact]
    public void A_reprint_by_another_source_is_a_document_of_its_own()
    {
        ArchiveCounts counts = Run(First, s =>
        {
            s.Add(Identity("a", source: "Bell"), Description(), Scoring(2));
            s.Add(Identity("a", source: "Courier"), Description(), Scoring(2));
            s.Add(Identity("a", source: ""), Description(), Scoring(2));
        });
        Assert.Equal(3, counts.New);
        Assert.Equal(["NULL", "Bell", "Courier"], ArchiveDump.Query(Archive, "SELECT source FROM document_tone ORDER BY 1"));
    }

    [Fact]
    public void A_second_model_stands_beside_the_first_over_the_same_sentences()
    {
        Run(First, s => s.Add(Identity("a"), Description(), Scoring(4, seed: 1)));
        ArchiveCounts counts = Run(Second, s =>
        {
            Assert.False(s.Knows(Identity("a")));
            s.Add(Identity("a"), Description(), Scoring(4, seed: 2));
        });
        Assert.Equal(new ArchiveCounts { Rescored = 1, Sentences = 4 }, counts);
        Assert.Equal(["1|4|2|8"], ArchiveDump.Query(Archive, "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM sentences), (SELECT count(*) FROM scorings), (SELECT count(*) FROM labels)"));
        Assert.Equal(["bbbb"], ArchiveDump.Query(Archive, "SELECT sha256 FROM current_model"));
        Assert.Equal(["4"], ArchiveDump.Query(Archive, "SELECT count(*) FROM sentence_labels"));
    }

    [Fact]
    public void The_views_show_the_model_that_was_used_last()
    {
        Run(First, s => s.Add(Identity("a"), Description(), Scoring(4)));
        Run(Second, s => s.Add(Identity("a"), Description(), Scoring(4)));
        Run(First, s => s.See(Identity("a"), Description()));
        Assert.Equal(["aaaa"], ArchiveDump.Query(Archive, "SELECT sha256 FROM current_model"));
    }

    [Fact]
    public void Sentences_that_another_program_cut_differently_are_another_version_and_keep_their_labels()
    {
        Run(First, s => s.Add(Identity("a"), Description(), Scoring(4)));
        Run(Second, s => s.Add(Identity("a"), Description(), Scoring(3)));
        Assert.Equal(["1|4|0", "2|3|1"], ArchiveDump.Query(Archive, "SELECT version, sentences, current FROM documents ORDER BY version"));
        Assert.Equal(["4", "3"], ArchiveDump.Query(Archive, "SELECT count(*) FROM labels GROUP BY scoring_id ORDER BY scoring_id"));
    }

    [Fact]
    public void What_is_known_of_a_page_is_what_was_said_last()
    {
        Run(First, s => s.Add(Identity("a"), Description("2 May 2026", ("topic", "harbour"), ("desk", "local")), Scoring(1)));
        Run(First, s => s.See(Identity("a"), Description("3 May 2026", ("topic", "ferries"), ("desk", "local"))));
        Assert.Equal(["3 May 2026|2026-05-03"], ArchiveDump.Query(Archive, "SELECT date, day FROM documents"));
        Assert.Equal(["desk|local", "topic|ferries"], ArchiveDump.Query(Archive, "SELECT name, value FROM fields ORDER BY name"));
        Run(First, s => s.See(Identity("a"), Description()));
        Assert.Equal(["NULL|NULL"], ArchiveDump.Query(Archive, "SELECT date, day FROM documents"));
        Assert.Empty(ArchiveDump.Query(Archive, "SELECT name FROM fields"));
    }

    [Fact]
    public void A_document_that_another_process_stored_meanwhile_is_not_stored_again()
    {
        using ArchiveSession slow = ArchiveSession.Open(Archive, First, "1.0");
        Assert.False(slow.Knows(Identity("a")));
        Run(First, s => s.Add(Identity("a"), Description(), Scoring(2)));
        slow.Add(Identity("a"), Description(), Scoring(2));
        Assert.Equal(new ArchiveCounts { Unchanged = 1 }, slow.Complete());
        Assert.Equal(["2"], ArchiveDump.Query(Archive, "SELECT count(*) FROM labels"));
    }

    [Fact]
    public async Task Four_runs_at_once_over_overlapping_documents_leave_what_one_leaves()
    {
        string alone = _folder.PathOf("alone.db");
        Run(First, s => AddAll(s, 0, 3000), alone);
        int[] starts = [0, 500, 1000, 1500];
        await Task.WhenAll(starts.Select(start => Task.Run(() => Run(First, s => AddAll(s, start, start + 1500)))));
        Assert.Equal(ArchiveDump.Of(alone), ArchiveDump.Of(Archive));
        Assert.Equal(["3000|3000"], ArchiveDump.Query(Archive, "SELECT sum(new), (SELECT count(*) FROM documents) FROM runs"));
    }

    [Fact]
    public void A_run_that_is_not_completed_leaves_whole_batches_only()
    {
        using (ArchiveSession session = ArchiveSession.Open(Archive, First, "1.0"))
        {
            AddAll(session, 0, 1700);
        }

        Assert.Equal(["1500|1500|NULL"], ArchiveDump.Query(Archive, "SELECT (SELECT count(*) FROM documents), (SELECT count(DISTINCT document_id) FROM sentences), finished FROM runs"));
    }

    [Fact]
    public void Runs_and_sightings_tell_when()
    {
        Run(First, s => s.Add(Identity("a"), Description(), Scoring(2)));
        Run(First, s => s.See(Identity("a"), Description()));
        Assert.Equal(["1|2"], ArchiveDump.Query(Archive, "SELECT first_run, last_run FROM sightings"));
        Assert.Equal(["1.0|1|0|0|0|2", "1.0|0|0|0|1|0"], ArchiveDump.Query(Archive, "SELECT program, new, changed, rescored, unchanged, sentences FROM runs ORDER BY id"));
        Assert.All(ArchiveDump.Query(Archive, "SELECT started FROM runs UNION ALL SELECT finished FROM runs"), t => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", t));
    }

    private ArchiveCounts Run(ArchiveModel model, Action<ArchiveSession> use, string? path = null)
    {
        using ArchiveSession session = ArchiveSession.Open(path ?? Archive, model, "1.0");
        use(session);
        return session.Complete();
    }

    private static void AddAll(ArchiveSession session, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            DocumentIdentity identity = Identity($"page-{i:D5}", $"c{i}");
            if (session.Knows(identity))
            {
                session.See(identity, Description("2026-05-02", ("topic", "harbour")));
            }
            else
            {
                session.Add(identity, Description("2026-05-02", ("topic", "harbour")), Scoring(1 + (i % 4), seed: i));
            }
        }
    }
}
