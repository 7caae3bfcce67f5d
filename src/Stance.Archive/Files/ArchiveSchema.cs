using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Stance.Archive.Files;

/// <summary>The tables and views of an archive, and how an older file gets them (docs/archive.md).</summary>
internal static class ArchiveSchema
{
    /// <summary>The schema that this program writes; a file's own stands in <c>PRAGMA user_version</c>.</summary>
    public const int Version = 2;

    /// <summary>Marks a file as an archive: 'Stnc' as four bytes, in <c>PRAGMA application_id</c>.</summary>
    public const int ApplicationId = 0x53746E63;

    /// <summary>Takes a file from its schema to <see cref="Version"/>, in one transaction; another process that does the same at once finds it done.</summary>
    /// <param name="connection">Open for writing; where this fails, closing it leaves the file as it was.</param>
    public static void Migrate(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        int from = Pragma(connection, "user_version");
        for (int step = from + 1; step <= Version; step++)
        {
            Execute(connection, Read($"Schema.step-{step.ToString(CultureInfo.InvariantCulture)}"));
        }

        if (from < Version)
        {
            Execute(connection, Read("Schema.views"));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
        }

        Execute(connection, "COMMIT");
    }

    /// <summary>A whole number that the file's header holds.</summary>
    public static int Pragma(SqliteConnection connection, string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs statements that give nothing back.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Read(string resource)
    {
        using Stream stream = typeof(ArchiveSchema).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
