using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Stance.Reading.Files;

namespace Stance.Archive.Files;

/// <summary>Opens the SQLite files that archives are, makes new ones and brings old ones up to date.</summary>
internal static class ArchiveFile
{
    // Of another process's batch at most: then something is wrong there.
    private const int PatienceSeconds = 60;

    // Sentences stand in their table's own tree: up to a twentieth of a page they stay in place.
    private const int PageBytes = 8192;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    /// <summary>Opens an archive for writing; makes it if it is not there, and its folder too.</summary>
    /// <exception cref="InputFormatException">The file is no archive, or a newer one.</exception>
    /// <exception cref="IOException">It can't be written.</exception>
    public static SqliteConnection OpenForWriting(string path) => ArchiveFailure.Guard(path, () =>
    {
        RefuseFolder(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        Guarded(connection, () =>
        {
            RefuseOthers(connection, path);
            UseWriteAheadLog(connection);
            ArchiveSchema.Migrate(connection);
        });
        return connection;
    });

    /// <summary>Opens an archive for reading; one of an older schema is brought up to date first.</summary>
    /// <exception cref="InputFormatException">There is none, the file is no archive, or a newer one; or an older one that can't be written.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static SqliteConnection OpenForReading(string path) => ArchiveFailure.Guard(path, () =>
    {
        RefuseFolder(path);
        if (!File.Exists(path))
        {
            throw new InputFormatException($"{path}: there is no such archive");
        }

        SqliteConnection connection = ConnectToRead(path);
        Guarded(connection, () =>
        {
            RefuseOthers(connection, path);
            if (ArchiveSchema.Pragma(connection, "user_version") < ArchiveSchema.Version)
            {
                ArchiveSchema.Migrate(connection);
            }
        });
        return connection;
    });

    /// <summary>A second connection to an archive that is open for writing.</summary>
    public static SqliteConnection OpenBeside(string path) => ArchiveFailure.Guard(path, () => Connect(path, SqliteOpenMode.ReadWrite));

    // Even reading writes: the log of a killed run is taken up, and readers announce themselves in a file beside.
    // On a medium that can't be written an archive that was closed well can be read all the same, since nobody else changes it.
    private static SqliteConnection ConnectToRead(string path)
    {
        try
        {
            SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWrite);
            Guarded(connection, () => ArchiveSchema.Pragma(connection, "schema_version"));
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is ReadOnly or CannotOpen && !File.Exists(path + "-wal"))
        {
            // The one use of 'immutable' that SQLite allows: a file that nobody can write.
            string address = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
            return Connect(address, SqliteOpenMode.ReadOnly);
        }
    }

    private static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = PatienceSeconds }.ToString());
        Guarded(connection, () =>
        {
            connection.Open();

            // NORMAL: a loss of power may take the last batches, never more, and a run over the same input brings them back.
            ArchiveSchema.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {PatienceSeconds * 1000}; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL"));
        });
        return connection;
    }

    private static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"{path}: this is a folder, not an archive");
        }
    }

    private static void RefuseOthers(SqliteConnection connection, string path)
    {
        int application = ArchiveSchema.Pragma(connection, "application_id");
        int version = ArchiveSchema.Pragma(connection, "user_version");
        if (application == 0 && version == 0 && ArchiveSchema.Pragma(connection, "schema_version") == 0)
        {
            return;
        }

        if (application != ArchiveSchema.ApplicationId)
        {
            throw new InputFormatException($"{path}: an SQLite database of another program, not an archive of Stance");
        }

        if (version > ArchiveSchema.Version)
        {
            throw new InputFormatException(string.Create(CultureInfo.InvariantCulture, $"{path}: an archive of schema {version}; this program knows up to {ArchiveSchema.Version}: a newer one wrote it"));
        }
    }

    // SQLite does not wait for this lock by itself.
    private static void UseWriteAheadLog(SqliteConnection connection)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                ArchiveSchema.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA page_size = {PageBytes}; PRAGMA journal_mode = WAL"));
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked && clock.Elapsed.TotalSeconds < PatienceSeconds)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    private static void Guarded(SqliteConnection connection, Action use)
    {
        try
        {
            use();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
