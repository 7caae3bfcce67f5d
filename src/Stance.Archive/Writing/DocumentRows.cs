using Microsoft.Data.Sqlite;
using Stance.Archive.Documents;
using Stance.Archive.Files;

namespace Stance.Archive.Writing;

/// <summary>Writes the rows that tell documents: versions, fields, and when they were seen. Inside a transaction; not thread-safe.</summary>
internal sealed class DocumentRows(SqliteConnection connection, long run) : IDisposable
{
    private readonly PreparedStatement _find = new(connection, "SELECT id FROM documents WHERE source = ?1 AND name = ?2 AND content_sha256 = ?3 AND sentences_sha256 = ?4");

    // The newest cut: with the program as it is now, sentences may have been cut in another way before.
    private readonly PreparedStatement _scored = new(
        connection,
        "SELECT d.id FROM documents d JOIN scorings c ON c.document_id = d.id WHERE d.source = ?1 AND d.name = ?2 AND d.content_sha256 = ?3 AND c.model_id = ?4 ORDER BY d.version DESC LIMIT 1");

    private readonly PreparedStatement _versions = new(connection, "SELECT coalesce(max(version), 0) FROM documents WHERE source = ?1 AND name = ?2");
    private readonly PreparedStatement _retire = new(connection, "UPDATE documents SET current = 0 WHERE source = ?1 AND name = ?2 AND current = 1 AND id IS NOT ?3");

    private readonly PreparedStatement _insert = new(
        connection,
        """
        INSERT INTO documents (source, name, version, current, content_sha256, sentences_sha256, title, date, day, url, text_length, sentences)
        VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """);

    private readonly PreparedStatement _describe = new(
        connection,
        """
        UPDATE documents SET current = 1, title = ?2, date = ?3, day = ?4, url = ?5
        WHERE id = ?1 AND (current, title, date, day, url) IS NOT (1, ?2, ?3, ?4, ?5)
        """);

    private readonly PreparedStatement _forget = new(connection, "DELETE FROM fields WHERE document_id = ?1 AND NOT EXISTS (SELECT 1 FROM json_each(?2) WHERE key = name AND json_each.value = fields.value)");
    private readonly PreparedStatement _field = new(connection, "INSERT OR IGNORE INTO fields (document_id, name, value) VALUES (?1, ?2, ?3)");
    private readonly PreparedStatement _sight = new(connection, "INSERT INTO sightings (document_id, first_run, last_run) VALUES (?1, ?2, ?2) ON CONFLICT (document_id) DO UPDATE SET last_run = ?2");
    private readonly PreparedStatement _lastRow = new(connection, "SELECT last_insert_rowid()");

    /// <summary>The version with a content that a model has scored; null without one.</summary>
    public long? Scored(DocumentIdentity identity, long model) => Identify(_scored, identity).Bind(4, model).Number();

    /// <summary>The version with a content and a cut; null without one.</summary>
    public long? Find(DocumentIdentity identity, string sentencesSha256) => Identify(_find, identity).Bind(4, sentencesSha256).Number();

    /// <summary>Whether any version of a document is there.</summary>
    public bool HasVersions(DocumentIdentity identity) => Versions(identity) > 0;

    /// <summary>A new version, which becomes the current one.</summary>
    /// <returns>Its id.</returns>
    public long Add(DocumentIdentity identity, DocumentDescription description, (string Sha256, int Count) sentences)
    {
        long version = Versions(identity) + 1;
        _retire.Bind(1, identity.Source).Bind(2, identity.Name).Bind(3, (string?)null).Run();
        _insert.Bind(1, identity.Source).Bind(2, identity.Name).Bind(3, version).Bind(4, identity.ContentSha256).Bind(5, sentences.Sha256)
            .Bind(6, description.Title).Bind(7, description.Date).Bind(8, PublicationDay.Of(description.Date)).Bind(9, description.Url)
            .Bind(10, description.TextLength).Bind(11, sentences.Count).Run();
        long id = _lastRow.Number()!.Value;
        AddFields(id, description);
        See(id);
        return id;
    }

    /// <summary>A version that is there already: it becomes the current one, with what is now known of it.</summary>
    public void Renew(long id, DocumentIdentity identity, DocumentDescription description)
    {
        _retire.Bind(1, identity.Source).Bind(2, identity.Name).Bind(3, id).Run();
        _describe.Bind(1, id).Bind(2, description.Title).Bind(3, description.Date).Bind(4, PublicationDay.Of(description.Date)).Bind(5, description.Url).Run();
        _forget.Bind(1, id).Bind(2, JsonObject(description.Fields)).Run();
        AddFields(id, description);
        See(id);
    }

    public void Dispose()
    {
        PreparedStatement[] all = [_find, _scored, _versions, _retire, _insert, _describe, _forget, _field, _sight, _lastRow];
        Array.ForEach(all, s => s.Dispose());
    }

    private static PreparedStatement Identify(PreparedStatement statement, DocumentIdentity identity) =>
        statement.Bind(1, identity.Source).Bind(2, identity.Name).Bind(3, identity.ContentSha256);

    private static string JsonObject(IReadOnlyDictionary<string, string> fields)
    {
        var json = new System.Text.Json.Nodes.JsonObject();
        foreach ((string name, string value) in fields)
        {
            json[name] = value;
        }

        return json.ToJsonString();
    }

    private long Versions(DocumentIdentity identity) => _versions.Bind(1, identity.Source).Bind(2, identity.Name).Number() ?? 0;

    private void AddFields(long id, DocumentDescription description)
    {
        foreach ((string name, string value) in description.Fields)
        {
            _field.Bind(1, id).Bind(2, name).Bind(3, value).Run();
        }
    }

    private void See(long id) => _sight.Bind(1, id).Bind(2, run).Run();
}
