using Microsoft.Data.Sqlite;
using Stance.Reading.Files;

namespace Stance.Archive.Files;

/// <summary>Turns what SQLite reports into one line that names the archive.</summary>
internal static class ArchiveFailure
{
    /// <summary>Does some work on an archive.</summary>
    /// <exception cref="InputFormatException">The file is no SQLite database, or damaged.</exception>
    /// <exception cref="IOException">It can't be read or written, for any other reason.</exception>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Of(path, e);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{path}: can't write the archive: access is denied");
        }
    }

    /// <summary>Does some work on an archive; failures as in <see cref="Guard{T}"/>.</summary>
    public static void Guard(string path, Action work) => Guard(path, () =>
    {
        work();
        return true;
    });

    /// <summary>What a failure of SQLite means to a user.</summary>
    public static Exception Of(string path, SqliteException failure) => failure.SqliteErrorCode switch
    {
        26 => new InputFormatException($"{path}: not an SQLite database, so no archive of Stance"),
        11 => new InputFormatException($"{path}: the archive is damaged ('PRAGMA integrity_check' tells where); a backup or a new archive is needed"),
        5 or 6 => new IOException($"{path}: another program has kept the archive busy for a minute"),
        3 or 8 or 23 => new IOException($"{path}: the archive, or the folder it lies in, can't be written"),
        14 => new IOException($"{path}: can't open the archive: it or its folder can't be read or written"),
        13 => new IOException($"{path}: the disk is full; what was stored before stays, and a run over the same input goes on from there"),
        10 => new IOException($"{path}: reading or writing the archive failed (disk full, limit reached or medium failing); what was stored before stays"),
        _ => new IOException($"{path}: {failure.Message.ReplaceLineEndings(" ")}", failure),
    };
}
