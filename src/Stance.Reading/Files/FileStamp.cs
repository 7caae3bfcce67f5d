namespace Stance.Reading.Files;

/// <summary>What tells whether a file changed while it was read: its length and when it was last written.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">As precise as the file system keeps it, on Linux a few milliseconds.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>A file's stamp now; null for what has no length beforehand: standard input, pipes, devices, empty files.</summary>
    public static FileStamp? Of(InputFile file)
    {
        if (file.Path == InputFile.StandardInput)
        {
            return null;
        }

        var info = new FileInfo(file.Path);
        return info is { Exists: true, Length: > 0 } ? new FileStamp(info.Length, info.LastWriteTimeUtc) : null;
    }

    /// <summary>Refuses a file that is not what it was.</summary>
    /// <param name="before">Its stamp before it was read; null asks for nothing.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="InputFormatException">It has another stamp now, or is gone.</exception>
    public static void RequireUnchanged(FileStamp? before, InputFile file)
    {
        if (before is not null && Of(file) != before)
        {
            throw new InputFormatException("it changed while it was read; run again when nobody writes it");
        }
    }
}
