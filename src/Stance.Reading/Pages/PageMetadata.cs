using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>What a metadata CSV says of documents: columns document, source, title, date, url; others are fields to compare by.</summary>
/// <remarks>Not thread-safe: it remembers which documents were asked for.</remarks>
public sealed class PageMetadata
{
    private readonly Dictionary<string, Known> _byDocument = new(StringComparer.Ordinal);
    private readonly HashSet<string> _applied = new(StringComparer.Ordinal);

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
            var known = new Known(Given(table["source"]), Given(table["title"]), Given(table["date"]), Given(table["url"]), DocumentFields.Further(table.Fields().Select(f => (f.Key, (string?)f.Value))));
            if (!metadata._byDocument.TryAdd(document, known))
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
        return Find(page.Document) is Known known
            ? page with { Source = known.Source ?? page.Source, Title = known.Title ?? page.Title, Date = known.Date ?? page.Date, Url = known.Url ?? page.Url, Fields = Join(page.Fields, known.Fields) }
            : page;
    }

    /// <summary>The page with what is known of it; fields that the metadata leaves empty stay.</summary>
    public ScoredPage Apply(ScoredPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Find(page.Document) is Known known
            ? page with { Source = known.Source ?? page.Source, Title = known.Title ?? page.Title, Date = known.Date ?? page.Date, Url = known.Url ?? page.Url, Fields = Join(page.Fields, known.Fields) }
            : page;
    }

    /// <summary>Counts a document as asked for that is not read.</summary>
    public void Note(string document) => Find(document);

    /// <summary>The documents that no page asked for so far, in ordinal order.</summary>
    public IReadOnlyList<string> Unmatched => [.. _byDocument.Keys.Where(d => !_applied.Contains(d)).Order(StringComparer.Ordinal)];

    private Known? Find(string document)
    {
        if (!_byDocument.TryGetValue(document, out Known? known))
        {
            return null;
        }

        _applied.Add(document);
        return known;
    }

    private static IReadOnlyDictionary<string, string> Join(IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, string> known)
    {
        if (given.Count == 0 || known.Count == 0)
        {
            return known.Count == 0 ? given : known;
        }

        var both = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach ((string name, string value) in known)
        {
            both[name] = value;
        }

        return both;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private sealed record Known(string? Source, string? Title, string? Date, string? Url, IReadOnlyDictionary<string, string> Fields);
}
