using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>Some records of a CSV, each a document.</summary>
/// <param name="file">The file.</param>
/// <param name="records">Its records.</param>
/// <param name="characters">All of theirs.</param>
internal sealed class CsvRowsBlock(InputFile file, IReadOnlyList<CsvRecord> records, long characters) : InputBlock(file, characters)
{
    /// <inheritdoc/>
    public override BlockContent Read() => new() { Pages = [.. records.Select(ToPage)] };

    // A row has text or html; text that is there is what was meant to be read.
    private ReadResult ToPage(CsvRecord row)
    {
        string place = $"{File.Path}:{row.Line}";
        if (row.Problem is string problem)
        {
            return ReadResult.Failed(place, problem);
        }

        string document = Given(row["id"]) ?? Given(row["document"]) ?? $"{File.Document}:{row.Line}";
        Page page;
        try
        {
            page = Given(row["text"]) is null && Given(row["html"]) is string html
                ? HtmlPageReader.Read(html, document, File.Folder)
                : new Page { Document = document, Text = row["text"] ?? "", FallbackSource = File.Folder };
        }
        catch (InputFormatException e)
        {
            return ReadResult.Failed(place, ReadFailure.Reason(e));
        }

        return ReadResult.Of(page with
        {
            Source = Given(row["source"]),
            Title = Given(row["title"]),
            Date = Given(row["date"]),
            Url = Given(row["url"]),
            Fields = DocumentFields.Further(row.Fields()),
        });
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
