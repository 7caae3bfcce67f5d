using System.Globalization;
using Microsoft.Data.Sqlite;
using Stance.Archive.Files;

namespace Stance.Archive.Writing;

/// <summary>Writes the rows that tell models and runs. Inside a transaction.</summary>
internal static class RunRows
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The id of a model, which is added if it is not there.</summary>
    public static long AddModel(SqliteConnection connection, ArchiveModel model)
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO models (sha256, name, trainer) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING");
        insert.Bind(1, model.Sha256).Bind(2, model.Name).Bind(3, model.Trainer).Run();
        using var find = new PreparedStatement(connection, "SELECT id FROM models WHERE sha256 = ?1");
        return find.Bind(1, model.Sha256).Number()!.Value;
    }

    /// <summary>The id of a run that begins.</summary>
    public static long Begin(SqliteConnection connection, long model, string program, DateTimeOffset now)
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO runs (program, model_id, started) VALUES (?1, ?2, ?3) RETURNING id");
        return insert.Bind(1, program).Bind(2, model).Bind(3, now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)).Number()!.Value;
    }

    /// <summary>Ends a run.</summary>
    public static void End(SqliteConnection connection, long run, ArchiveCounts counts, DateTimeOffset now)
    {
        using var update = new PreparedStatement(connection, "UPDATE runs SET finished = ?2, new = ?3, changed = ?4, rescored = ?5, unchanged = ?6, sentences = ?7 WHERE id = ?1");
        update.Bind(1, run).Bind(2, now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture))
            .Bind(3, counts.New).Bind(4, counts.Changed).Bind(5, counts.Rescored).Bind(6, counts.Unchanged).Bind(7, counts.Sentences).Run();
    }
}
