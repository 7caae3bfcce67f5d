using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>A file that is one document, and was not asked for: it is not opened.</summary>
/// <param name="file">The file.</param>
internal sealed class PassedByBlock(InputFile file) : InputBlock(file, 0)
{
    /// <inheritdoc/>
    public override BlockContent Read() => new() { Pages = [ReadResult.PassedBy(File.Document)] };
}
