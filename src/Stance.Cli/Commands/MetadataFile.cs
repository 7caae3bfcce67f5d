using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Commands;

/// <summary>The file that <c>--metadata</c> names.</summary>
internal static class MetadataFile
{
    /// <summary>What it says; null for no file.</summary>
    /// <exception cref="InputFormatException">It can't be read.</exception>
    public static PageMetadata? Read(string? path)
    {
        try
        {
            return path is null ? null : PageMetadata.Read(path);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            throw new InputFormatException($"--metadata {path}: {ReadFailure.Reason(e)}");
        }
    }
}
