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
        string full = OutputPath.Resolve(path);
        if (OutputPath.IsDevice(full))
        {
            using FileStream device = OutputPath.Guarded(path, () => new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1));
            write(device);
            return;
        }

        string temporary = Path.Join(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        OutputPath.Guarded(path, () => Directory.CreateDirectory(Path.GetDirectoryName(full)!));
        Unfinished[temporary] = true;
        try
        {
            using (FileStream stream = OutputPath.Guarded(path, () => new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Delete, 1 << 16)))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            OutputPath.Guarded(path, () =>
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
}
