using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>From input files to pages, one after another, as they are asked for.</summary>
/// <remarks>A file or record that can't be read becomes a failed result; the others still count. A file's own failure is its last.</remarks>
public static class PageReader
{
    /// <summary>The pages of one file; what <c>stance score</c> wrote is refused.</summary>
    public static IEnumerable<ReadResult> Read(InputFile file) => Read(file, acceptScored: false);

    /// <summary>The pages of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="acceptScored">Whether what <c>stance score</c> wrote is read with its labels, or refused.</param>
    public static IEnumerable<ReadResult> Read(InputFile file, bool acceptScored)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(file, new InputBlocks { AcceptScored = acceptScored });
    }

    private static IEnumerable<ReadResult> Read(InputFile file, InputBlocks blocks)
    {
        foreach (ReadResult result in blocks.Read(file).SelectMany(b => b.Read().Pages))
        {
            yield return result;
            if (result.Problem?.Place == file.Path)
            {
                yield break;
            }
        }
    }
}
