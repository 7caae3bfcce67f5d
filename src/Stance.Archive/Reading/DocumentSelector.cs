using System.Globalization;
using Microsoft.Data.Sqlite;
using Stance.Archive.Files;
using Stance.Reading.Pages;

namespace Stance.Archive.Reading;

/// <summary>Goes through an archive's current documents and keeps those that a query asks for. Used once.</summary>
internal sealed class DocumentSelector(SqliteConnection connection, ArchiveQuery query) : IDisposable
{
    private readonly PreparedStatement _documents = new(
        connection,
        """
        SELECT d.id, d.source, d.name, d.title, d.date, d.day, d.url, d.id IN (SELECT c.document_id FROM scorings c JOIN models m ON m.id = c.model_id WHERE m.sha256 = ?1)
        FROM documents d WHERE d.current = 1 ORDER BY d.id
        """);

    private readonly PreparedStatement _fields = new(connection, "SELECT name, value FROM fields WHERE document_id = ?1");

    private readonly string? _since = query.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly string? _until = query.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly List<(long Id, ScoredPage Page)> _chosen = [];
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<FieldCondition> _met = [];
    private int _examined;
    private int _undated;
    private int _unscored;

    /// <summary>The documents that were asked for.</summary>
    public ArchiveSelection Select()
    {
        _documents.Bind(1, query.ModelSha256);
        while (_documents.Step())
        {
            if (_documents.Integer(7) == 0)
            {
                _unscored++;
                continue;
            }

            Examine(_documents.Integer(0), Page(), _documents.Text(5));
        }

        return new ArchiveSelection
        {
            Documents = _chosen,
            Examined = _examined,
            Undated = _undated,
            Unscored = _unscored,
            Fields = [.. _names],
            UnknownField = _examined == 0 ? null : query.Where.FirstOrDefault(c => !_met.Contains(c)),
        };
    }

    public void Dispose()
    {
        _documents.Dispose();
        _fields.Dispose();
    }

    private void Examine(long id, ScoredPage page, string? day)
    {
        _examined++;
        _names.UnionWith(page.Fields.Keys);
        _met.UnionWith(query.Where.Where(c => c.ValueOf(page) is not null));
        if (!query.Where.All(c => c.Holds(page)))
        {
            return;
        }

        if (day is null && (_since ?? _until) is not null)
        {
            _undated++;
            return;
        }

        bool early = _since is not null && string.CompareOrdinal(day, _since) < 0;
        bool late = _until is not null && string.CompareOrdinal(day, _until) > 0;
        if (!early && !late)
        {
            _chosen.Add((id, page));
        }
    }

    private ScoredPage Page()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        _fields.Bind(1, _documents.Integer(0));
        while (_fields.Step())
        {
            fields[_fields.Text(0)!] = _fields.Text(1)!;
        }

        string source = _documents.Text(1)!;
        return new ScoredPage
        {
            Source = source.Length == 0 ? null : source,
            Document = _documents.Text(2)!,
            Title = _documents.Text(3),
            Date = _documents.Text(4),
            Url = _documents.Text(6),
            Fields = fields,
            Sentences = [],
        };
    }
}
