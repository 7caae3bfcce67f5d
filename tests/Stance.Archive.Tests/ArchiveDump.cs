using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Stance.Archive.Tests;

/// <summary>An archive's rows as lines of text, those that tell when something was done left out, so that two archives can be compared row for row.</summary>
/// <remarks>Rows are told by what they mean and not by their ids, which depend on who came first where two processes write.</remarks>
internal static class ArchiveDump
{
    private const string Document = "d.source || char(31) || d.name || char(31) || d.content_sha256 || char(31) || d.sentences_sha256 AS document";

    private static readonly (string Table, string Query)[] Queries =
    [
        ("documents", "SELECT source, name, version, current, content_sha256, sentences_sha256, title, date, day, url, text_length, sentences FROM documents"),
        ("fields", $"SELECT {Document}, t.name, t.value FROM fields t JOIN documents d ON d.id = t.document_id"),
        ("sentences", $"SELECT {Document}, t.idx, t.section, t.start, t.length, t.text, t.quoted, t.attributed FROM sentences t JOIN documents d ON d.id = t.document_id"),
        ("models", "SELECT sha256, name, trainer FROM models"),
        ("scorings", $"SELECT {Document}, m.sha256, t.program, t.words, t.unknown_words, t.style_distance FROM scorings t JOIN documents d ON d.id = t.document_id JOIN models m ON m.id = t.model_id"),
        ("labels", $"SELECT {Document}, m.sha256, t.idx, t.neutral, t.editorial, t.reader, t.bias, t.stance FROM labels t JOIN scorings c ON c.id = t.scoring_id JOIN documents d ON d.id = c.document_id JOIN models m ON m.id = c.model_id"),
    ];

    /// <summary>The rows of all tables but 'runs' and 'sightings', sorted; also makes sure that the file is whole and each row hangs together with its parents.</summary>
    public static string Of(string path)
    {
        using SqliteConnection connection = Open(path);
        Assert.Equal(["ok"], Rows(connection, "PRAGMA integrity_check"));
        Assert.Empty(Rows(connection, "PRAGMA foreign_key_check"));
        return string.Join('\n', Queries.SelectMany(q => Rows(connection, q.Query).Order(StringComparer.Ordinal).Select(r => $"{q.Table}|{r}")));
    }

    /// <summary>What a query gives, a line a row.</summary>
    public static string[] Query(string path, string sql)
    {
        using SqliteConnection connection = Open(path);
        return [.. Rows(connection, sql)];
    }

    /// <summary>Runs statements.</summary>
    public static void Execute(string path, string sql)
    {
        using SqliteConnection connection = Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }

        return rows;
    }

    private static string Text(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DBNull => "NULL",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
