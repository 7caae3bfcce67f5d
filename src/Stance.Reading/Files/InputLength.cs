namespace Stance.Reading.Files;

/// <summary>How much there is to read.</summary>
public static class InputLength
{
    /// <summary>The bytes of all files that paths stand for, packed ones as they are packed; 0 where that can't be told.</summary>
    /// <param name="paths">As the user gave them.</param>
    /// <param name="kind">How to read every file.</param>
    /// <param name="cancellation">Looked at between files.</param>
    public static long Of(IReadOnlyList<string> paths, InputKind kind, CancellationToken cancellation)
    {
        long length = 0;
        foreach (InputFile file in InputExpander.Walk(paths, kind, _ => { }))
        {
            cancellation.ThrowIfCancellationRequested();
            var info = new FileInfo(file.Path);
            if (file.Path == InputFile.StandardInput || !info.Exists)
            {
                return 0;
            }

            length += info.Length;
        }

        return length;
    }
}
