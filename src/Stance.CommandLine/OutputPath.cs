namespace Stance.CommandLine;

/// <summary>Where the file lies that a user names for output.</summary>
public static class OutputPath
{
    /// <summary>The whole path, a link's target in place of the link.</summary>
    /// <exception cref="IOException">It is a folder.</exception>
    public static string Resolve(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new IOException($"can't write {path}: it is a folder");
        }

        return File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is FileSystemInfo target ? target.FullName : full;
    }

    /// <summary>Whether something stands there that is written to directly and can't be replaced.</summary>
    /// <param name="resolved">From <see cref="Resolve"/>.</param>
    public static bool IsDevice(string resolved)
    {
        if (!File.Exists(resolved))
        {
            return false;
        }

        FileAttributes attributes = File.GetAttributes(resolved);
        return (attributes & FileAttributes.Device) != 0 || resolved.StartsWith("/dev/", StringComparison.Ordinal) || resolved.StartsWith("/proc/", StringComparison.Ordinal);
    }

    /// <summary>Opens or moves a file; failures name the path as the user gave it.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public static T Guarded<T>(string path, Func<T> open)
    {
        ArgumentNullException.ThrowIfNull(open);
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
