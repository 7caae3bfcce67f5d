using Stance.Archive.Reading;
using Stance.Archive.Writing;
using Stance.Reading.Files;
using Stance.Tests.Shared;

namespace Stance.Archive.Tests.Files;

public sealed class ArchiveFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_archive_is_marked_and_keeps_a_write_ahead_log()
    {
        Make();
        Assert.Equal(["1400139363"], ArchiveDump.Query(Archive, "PRAGMA application_id"));
        Assert.Equal(["2"], ArchiveDump.Query(Archive, "PRAGMA user_version"));
        Assert.Equal(["wal"], ArchiveDump.Query(Archive, "PRAGMA journal_mode"));
        Assert.Equal(["8192"], ArchiveDump.Query(Archive, "PRAGMA page_size"));
        Assert.Equal(["news.db"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void An_archive_of_schema_1_is_brought_up_to_date_with_all_its_rows()
    {
        ArchiveDump.Execute(Archive, File.ReadAllText(Repository.PathOf("tests", "Stance.Archive.Tests", "Files", "schema-1.sql")));
        ArchiveDump.Execute(Archive, "PRAGMA journal_mode = WAL");
        using (ArchiveReader reader = ArchiveReader.Open(Archive))
        {
            var query = new ArchiveQuery { ModelSha256 = "aaaa" };
            Assert.Equal("The pier is shut.", Assert.Single(Assert.Single(reader.Read(query, reader.Select(query))).Sentences).Text);
        }

        Assert.Equal(["2"], ArchiveDump.Query(Archive, "PRAGMA user_version"));
        Assert.Equal(["Bell|editorial|0.7"], ArchiveDump.Query(Archive, "SELECT source, stance, editorial FROM sentence_labels"));
        Make();
        Assert.Equal(SchemaOf(Archive), SchemaOfNew());
    }

    [Fact]
    public void An_archive_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        Make();
        ArchiveDump.Execute(Archive, "PRAGMA user_version = 3");
        AssertRefused("an archive of schema 3; this program knows up to 2");
        Assert.Equal(["3"], ArchiveDump.Query(Archive, "PRAGMA user_version"));
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        ArchiveDump.Execute(Archive, "CREATE TABLE bookmarks (url TEXT)");
        AssertRefused("an SQLite database of another program");
        Assert.Equal(["bookmarks"], ArchiveDump.Query(Archive, "SELECT name FROM sqlite_schema"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        _folder.Write("news.db", string.Concat(Enumerable.Repeat("The pier is shut. ", 100)));
        AssertRefused("not an SQLite database");
    }

    [Fact]
    public void A_damaged_archive_is_named()
    {
        Make();
        byte[] bytes = File.ReadAllBytes(Archive);
        bytes.AsSpan(8192, bytes.Length - 8192).Fill(0xA5);
        File.WriteAllBytes(Archive, bytes);
        InputFormatException refused = Assert.Throws<InputFormatException>(Make);
        Assert.Contains("news.db: the archive is damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_becomes_an_archive()
    {
        _folder.Write("news.db", "");
        Make();
        Assert.Equal(["2"], ArchiveDump.Query(Archive, "PRAGMA user_version"));
    }

    [Fact]
    public void A_folder_and_an_archive_that_is_not_there_are_named()
    {
        Assert.Contains("there is no such archive", Assert.Throws<InputFormatException>(() => ArchiveReader.Open(Archive)).Message, StringComparison.Ordinal);
        Assert.Contains("this is a folder", Assert.Throws<IOException>(() => ArchiveReader.Open(_folder.Root)).Message, StringComparison.Ordinal);
        Assert.Contains("this is a folder", Assert.Throws<IOException>(() => ArchiveSession.Open(_folder.Root, InventedDocuments.First, "1.0")).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    private void Make()
    {
        using ArchiveSession session = ArchiveSession.Open(Archive, InventedDocuments.First, "1.0");
        session.Complete();
    }

    private void AssertRefused(string why)
    {
        string[] messages =
        [
            Assert.Throws<InputFormatException>(() => ArchiveReader.Open(Archive)).Message,
            Assert.Throws<InputFormatException>(() => ArchiveSession.Open(Archive, InventedDocuments.First, "1.0")).Message,
        ];
        Assert.All(messages, m => Assert.Contains("news.db: " + why, m, StringComparison.Ordinal));
    }

    private string[] SchemaOfNew()
    {
        string path = _folder.PathOf("new.db");
        using (ArchiveSession session = ArchiveSession.Open(path, InventedDocuments.First, "1.0"))
        {
            session.Complete();
        }

        return SchemaOf(path);
    }

    private static string[] SchemaOf(string path) =>
        ArchiveDump.Query(path, "SELECT s.name, s.type, t.name, t.type FROM sqlite_schema s, pragma_table_xinfo(s.name) t WHERE s.name NOT LIKE 'sqlite_%' ORDER BY 1, t.cid");
}
