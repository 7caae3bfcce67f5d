using Microsoft.Data.Sqlite;
using Stance.Archive.Documents;
using Stance.Archive.Files;

namespace Stance.Archive.Writing;

/// <summary>Looks up whether a model has scored a content. Not thread-safe.</summary>
internal sealed class KnownDocuments(SqliteConnection connection, long model) : IDisposable
{
    private readonly PreparedStatement _find = new(
        connection,
        "SELECT d.id FROM documents d JOIN scorings c ON c.document_id = d.id WHERE d.source = ?1 AND d.name = ?2 AND d.content_sha256 = ?3 AND c.model_id = ?4 ORDER BY d.version DESC LIMIT 1");

    /// <summary>The document's id; null where the model has not scored that content.</summary>
    public long? Find(DocumentIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return _find.Bind(1, identity.Source).Bind(2, identity.Name).Bind(3, identity.ContentSha256).Bind(4, model).Number();
    }

    public void Dispose() => _find.Dispose();
}
