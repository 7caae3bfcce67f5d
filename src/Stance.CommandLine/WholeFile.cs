using System.Collections.Concurrent;

namespace Stance.CommandLine;

/// <summary>Writes a file whole or not at all: a temporary file beside it, then a rename.</summary>
public static class WholeFile
{
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new();

    static WholeFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (string temporary in Unfinished.Keys)
        {
            File.Delete(temporary);
        }
    };

    /// <summary>Writes a file; if writing fails or is interrupted, what stood there before still stands there, and nothing else.</summary>
    /// <param name="path">The file; its folder is made if it is not there. A link's target is written, and a device directly.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It can't be written; the message names it.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new IOException($"can't write {path}: it is a folder");
        }

        FileSystemInfo? target = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true) : null;
        full = target?.FullName ?? full;
        if (File.Exists(full) && IsDevice(full))
        {
            using FileStream device = Guarded(path, () => new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1));
            write(device);
            return;
        }

        string temporary = Path.Join(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        Guarded(path, () => Directory.CreateDirectory(Path.GetDirectoryName(full)!));
        Unfinished[temporary] = true;
        try
        {
            using (FileStream stream = Guarded(path, () => new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Delete, 1 << 16)))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Guarded(path, () =>
            {
                File.Move(temporary, full, overwrite: true);
                return true;
            });
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        finally
        {
            Unfinished.TryRemove(temporary, out _);
        }
    }

    private static bool IsDevice(string path)
    {
        FileAttributes attributes = File.GetAttributes(path);
        return (attributes & FileAttributes.Device) != 0 || path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
    }

    private static T Guarded<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is UnauthorizedAccessException ? "access is denied" : e is DirectoryNotFoundException ? "there is no such folder" : e.Message;
            throw new IOException($"can't write {path}: {reason}", e);
        }
    }
}
