using Stance.Archive.Merging;
using Stance.Archive.Writing;
using Stance.Reading.Files;
using Stance.Tests.Shared;
using static Stance.Archive.Tests.InventedDocuments;

namespace Stance.Archive.Tests.Merging;

public sealed class ArchiveMergerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Archives_that_share_nothing_are_one_archive_of_both()
    {
        Run("a", First, s => s.Add(Identity("x"), Description("2026-05-02", ("topic", "harbour")), Scoring(4)), s => s.Add(Identity("y"), Description(), Scoring(0)));
        Run("b", Second, s => s.Add(Identity("x", source: "Courier"), Description(null, ("topic", "council")), Scoring(3, 5)));
        Run("both", First, s => s.Add(Identity("x"), Description("2026-05-02", ("topic", "harbour")), Scoring(4)), s => s.Add(Identity("y"), Description(), Scoring(0)));
        Run("both", Second, s => s.Add(Identity("x", source: "Courier"), Description(null, ("topic", "council")), Scoring(3, 5)));
        Merge("a", "b");
        AssertSame("both");
    }

    [Fact]
    public void What_both_hold_is_there_once_with_what_the_later_says_of_it()
    {
        Run("a", First, s => s.Add(Identity("x"), Description("2026-05-02", ("topic", "harbour")), Scoring(4)));
        Run("b", Second, s => s.Add(Identity("x"), Description("2026-05-03", ("topic", "council")), Scoring(4, 5)));
        Run("both", First, s => s.Add(Identity("x"), Description("2026-05-02", ("topic", "harbour")), Scoring(4)));
        Run("both", Second, s => s.Add(Identity("x"), Description("2026-05-03", ("topic", "council")), Scoring(4, 5)));
        Merge("a", "b");
        AssertSame("both");
    }

    [Fact]
    public void Versions_are_numbered_on_and_the_later_archives_is_current()
    {
        Run("a", First, s => s.Add(Identity("x", "c1"), Description(), Scoring(1)));
        Run("a", First, s => s.Add(Identity("x", "c2"), Description(), Scoring(2)));
        Run("b", First, s => s.Add(Identity("x", "c2"), Description(), Scoring(2)));
        Run("b", First, s => s.Add(Identity("x", "c3"), Description(), Scoring(3)));
        Merge("a", "b");
        Assert.Equal(["c1|1|0", "c2|2|0", "c3|3|1"], ArchiveDump.Query(PathOf("out"), "SELECT content_sha256, version, current FROM documents ORDER BY version"));
        Merge("b", "a");
        Assert.Equal(["c2|1|1", "c3|2|0", "c1|3|0"], ArchiveDump.Query(PathOf("out"), "SELECT content_sha256, version, current FROM documents ORDER BY version"));
    }

    [Fact]
    public void A_merged_archive_is_one_like_others()
    {
        Run("a", First, s => s.Add(Identity("x"), Description(), Scoring(2)));
        Run("b", First, s => s.Add(Identity("y"), Description(), Scoring(2)));
        Merge("a", "b");
        Assert.Equal(["wal"], ArchiveDump.Query(PathOf("out"), "PRAGMA journal_mode"));
        using ArchiveSession session = ArchiveSession.Open(PathOf("out"), First, "1.0");
        Assert.True(session.Knows(Identity("x")) && session.Knows(Identity("y")));
        Assert.Equal(["2"], ArchiveDump.Query(PathOf("out"), "SELECT count(*) FROM sightings s JOIN runs r ON r.id = s.first_run WHERE r.finished IS NOT NULL"));
    }

    [Fact]
    public void Nothing_is_left_where_merging_fails()
    {
        Run("a", First, s => s.Add(Identity("x"), Description(), Scoring(2)));
        string other = _folder.Write("b.db", "no database, but long enough to be looked at as if it were one");
        Assert.Throws<InputFormatException>(() => ArchiveMerger.Merge([PathOf("a"), other], PathOf("out"), new Progress<double>(), default));
        Assert.Throws<OperationCanceledException>(() => ArchiveMerger.Merge([PathOf("a")], PathOf("out"), new Progress<double>(), new CancellationToken(canceled: true)));
        Assert.Equal(["a.db", "b.db"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Throws<IOException>(() => ArchiveMerger.Merge([PathOf("a")], PathOf("a"), new Progress<double>(), default));
    }

    private string PathOf(string name) => _folder.PathOf(name + ".db");

    private void Merge(params string[] names)
    {
        Array.ForEach(Directory.GetFiles(_folder.Root, "out.db*"), File.Delete);
        ArchiveMerger.Merge([.. names.Select(PathOf)], PathOf("out"), new Progress<double>(), default);
    }

    private void Run(string name, ArchiveModel model, params Action<ArchiveSession>[] work)
    {
        using ArchiveSession session = ArchiveSession.Open(PathOf(name), model, "1.0");
        Array.ForEach(work, w => w(session));
        session.Complete();
    }

    private void AssertSame(string expected) => Assert.Equal(ArchiveDump.Of(PathOf(expected)), ArchiveDump.Of(PathOf("out")));
}
