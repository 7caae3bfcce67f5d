using Microsoft.Data.Sqlite;
using SQLitePCL;
using Stance.Archive.Files;
using Stance.Reading.Files;

namespace Stance.Archive.Merging;

/// <summary>Joins archives to a new one. Documents, sentences and labels that several hold are there once; versions of a document that differ are numbered on, in the order of the archives.</summary>
/// <remarks>Memory does not grow with the archives. The sources are only read, but for one of an older schema, which is brought up to date.</remarks>
public static class ArchiveMerger
{
    /// <summary>Makes an archive of others.</summary>
    /// <param name="sources">The archives; of what two say of a document, such as its title, the later one's counts.</param>
    /// <param name="path">The new archive: there whole when this returns, else not at all.</param>
    /// <param name="progress">Told the share of archives that are done.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <exception cref="InputFormatException">A source is missing or no archive.</exception>
    /// <exception cref="IOException">A source can't be read, the new archive can't be written, or something is there.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Merge(IReadOnlyList<string> sources, string path, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(progress);
        string full = Path.GetFullPath(path);
        if (Path.Exists(full))
        {
            throw new IOException($"{path}: is there already; archives are merged to a new file");
        }

        string temporary = Path.Join(Path.GetDirectoryName(full), $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            ArchiveFailure.Guard(path, () => Fill(sources, temporary, progress, cancellation));
            File.Move(temporary, full);
        }
        finally
        {
            Array.ForEach([temporary, temporary + "-wal", temporary + "-shm", temporary + "-journal"], File.Delete);
        }
    }

    private static void Fill(IReadOnlyList<string> sources, string temporary, IProgress<double> progress, CancellationToken cancellation)
    {
        using SqliteConnection connection = ArchiveFile.OpenForWriting(temporary);
        using CancellationTokenRegistration stop = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle!));

        // Nobody knows the file yet: what goes wrong is thrown away with it. Large tables in between go to disk.
        ArchiveSchema.Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE");
        for (int i = 0; i < sources.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            string source = sources[i];
            ArchiveFile.OpenForReading(source).Dispose();
            ArchiveFailure.Guard(source, () => Add(connection, source));
            progress.Report((i + 1.0) / sources.Count);
        }

        ArchiveSchema.Execute(connection, "PRAGMA journal_mode = WAL");
    }

    private static void Add(SqliteConnection connection, string source)
    {
        using (var attach = new PreparedStatement(connection, "ATTACH ?1 AS source"))
        {
            attach.Bind(1, Path.GetFullPath(source)).Run();
        }

        ArchiveSchema.Execute(connection, "BEGIN");
        ArchiveSchema.Execute(connection, ArchiveSchema.Read("Schema.merge"));
        ArchiveSchema.Execute(connection, "COMMIT");
        ArchiveSchema.Execute(connection, "DETACH source");
    }
}
