using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>What a metadata CSV says of documents: columns document, source, title, date; others are let be.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PageMetadata
{
    private readonly Dictionary<string, (string? Source, string? Title, string? Date)> _byDocument = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputFormatException">There is no column 'document', or a document stands there twice.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static PageMetadata Read(string path)
    {
        using var table = new CsvTable(TextFile.Read(new InputFile(path, path, null, InputKind.Csv)));
        table.Require("document");
        var metadata = new PageMetadata();
        while (table.Read())
        {
            if (table.Problem is string problem)
            {
                throw new InputFormatException($"line {table.Line}: {problem}");
            }

            string document = table["document"]!.Trim();
            if (!metadata._byDocument.TryAdd(document, (Given(table["source"]), Given(table["title"]), Given(table["date"]))))
            {
                throw new InputFormatException($"line {table.Line}: the document '{document}' stands there twice");
            }
        }

        return metadata;
    }

    /// <summary>The page with what is known of it; fields that the metadata leaves empty stay.</summary>
    public Page Apply(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _byDocument.TryGetValue(page.Document, out (string? Source, string? Title, string? Date) known)
            ? page with { Source = known.Source ?? page.Source, Title = known.Title ?? page.Title, Date = known.Date ?? page.Date }
            : page;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
