using Microsoft.Data.Sqlite;
using Stance.Archive.Documents;
using Stance.Archive.Files;
using Stance.Comparison;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Archive.Reading;

/// <summary>Reads documents with their labels out of an archive. Not thread-safe; other processes may write meanwhile.</summary>
/// <remarks>Failures of the file are an <see cref="IOException"/> in one line that names it.</remarks>
public sealed class ArchiveReader : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;

    private ArchiveReader(string path, SqliteConnection connection)
    {
        (_path, _connection) = (path, connection);

        // One state of the archive throughout, whatever others write meanwhile.
        ArchiveSchema.Execute(connection, "BEGIN");
    }

    /// <summary>Opens an archive.</summary>
    /// <exception cref="InputFormatException">There is none, or the file is none.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static ArchiveReader Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ArchiveFailure.Guard(path, () => new ArchiveReader(path, ArchiveFile.OpenForReading(path)));
    }

    /// <summary>The models, in the order in which they were first used.</summary>
    public IReadOnlyList<ArchivedModel> Models() => ArchiveFailure.Guard(_path, () =>
    {
        using var statement = new PreparedStatement(
            _connection,
            "SELECT m.sha256, m.name, (SELECT count(*) FROM scorings c JOIN documents d ON d.id = c.document_id WHERE c.model_id = m.id AND d.current = 1) FROM models m ORDER BY m.id");
        var models = new List<ArchivedModel>();
        while (statement.Step())
        {
            models.Add(new ArchivedModel(statement.Text(0)!, statement.Text(1)!, statement.Integer(2)));
        }

        return models;
    });

    /// <summary>Chooses documents.</summary>
    public ArchiveSelection Select(ArchiveQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ArchiveFailure.Guard(_path, () =>
        {
            using var selector = new DocumentSelector(_connection, query);
            return selector.Select();
        });
    }

    /// <summary>Documents with their sentences, one after another as they are asked for.</summary>
    /// <param name="query">What chose them.</param>
    /// <param name="selection">The documents.</param>
    public IEnumerable<ScoredPage> Read(ArchiveQuery query, ArchiveSelection selection)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(selection);
        return Pages(query, selection);
    }

    /// <summary>Closes the archive.</summary>
    public void Dispose() => _connection.Dispose();

    private IEnumerable<ScoredPage> Pages(ArchiveQuery query, ArchiveSelection selection)
    {
        using ScoringReader reader = ArchiveFailure.Guard(_path, () => new ScoringReader(_connection, ModelId(query.ModelSha256)));
        foreach ((long id, ScoredPage page) in selection.Documents)
        {
            DocumentScoring scoring = ArchiveFailure.Guard(_path, () => reader.Read(id));
            yield return page with { Sentences = [.. scoring.Sentences.Select(ToSentence)] };
        }
    }

    private static ToneSentence ToSentence(DocumentSentence sentence) => new()
    {
        Section = sentence.Labelled.Sentence.Section,
        Index = sentence.Labelled.Index,
        Text = sentence.Text,
        Probabilities = sentence.Labelled.Probabilities,
        Bias = sentence.Labelled.Bias,
        Quoted = sentence.Labelled.Sentence.Quoted,
        Attributed = sentence.Labelled.Sentence.Attributed,
    };

    private long ModelId(string sha256)
    {
        using var find = new PreparedStatement(_connection, "SELECT id FROM models WHERE sha256 = ?1");
        return find.Bind(1, sha256).Number() ?? -1;
    }
}
