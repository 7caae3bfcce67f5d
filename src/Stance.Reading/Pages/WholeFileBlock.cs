using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>A file that is read in one go: a page of text or HTML, or what <c>stance score</c> wrote.</summary>
/// <param name="file">The file; opened when the block is read.</param>
/// <param name="bytes">Its length, as far as it can be told.</param>
/// <param name="acceptScored">Whether what <c>stance score</c> wrote is read with its labels, or refused.</param>
internal sealed class WholeFileBlock(InputFile file, long bytes, bool acceptScored) : InputBlock(file, bytes)
{
    /// <summary>Why output is no input.</summary>
    public const string WrittenByScore = "this is output of 'stance score'; its rows are sentences, and scoring them again would make documents of them";

    /// <summary>Told the bytes read; null for nobody.</summary>
    public ByteCount? Count { get; init; }

    /// <inheritdoc/>
    public override BlockContent Read() => new() { Pages = ReadPages() };

    private IReadOnlyList<ReadResult> ReadPages()
    {
        try
        {
            return File.Kind == InputKind.Html
                ? [ReadResult.Of(HtmlPageReader.Read(TextFile.ReadBytes(File, HtmlPageReader.LargestPage, Count), File.Document, File.Folder))]
                : ReadText(TextFile.Decode(TextFile.ReadBytes(File, TextFile.LargestText, Count)));
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return [ReadResult.Failed(File.Path, ReadFailure.Reason(e))];
        }
    }

    private IReadOnlyList<ReadResult> ReadText(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            // Markup under a name for text, or from standard input.
            return [ReadResult.Of(HtmlPageReader.Read(text, File.Document, File.Folder))];
        }

        if (!ScoreOutput.IsText(text))
        {
            return [ReadResult.Of(new Page { Document = File.Document, Text = text, FallbackSource = File.Folder })];
        }

        return acceptScored ? [.. ScoredFileReader.Read(File, text)] : [ReadResult.Failed(File.Path, WrittenByScore)];
    }
}
