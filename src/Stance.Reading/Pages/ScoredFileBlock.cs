using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>A file that <c>stance score</c> wrote, read in one go: rows of one document need not follow each other.</summary>
/// <param name="file">The file.</param>
/// <param name="kept">Its bytes, if they are in memory; else null.</param>
internal sealed class ScoredFileBlock(InputFile file, byte[]? kept) : InputBlock(file, kept?.Length ?? new FileInfo(file.Path).Length)
{
    /// <inheritdoc/>
    public override BlockContent Read()
    {
        try
        {
            return new BlockContent { Pages = [.. ScoredFileReader.Read(File, TextFile.Decode(kept ?? TextFile.ReadBytes(File)))] };
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return new BlockContent { Pages = [ReadResult.Failed(File.Path, ReadFailure.Reason(e))] };
        }
    }
}
