using Stance.Comparison;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Comparing;

/// <summary>What <c>--by</c> names: the value of each document that it is compared by.</summary>
/// <param name="name">'source', 'document', or a field that the documents have.</param>
internal sealed class ComparedField(string name)
{
    private const int MostNamed = 3;
    private const int MostFields = 12;

    /// <summary>The documents with a value; those without are named to the user.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="warn">Told of what is left out.</param>
    /// <exception cref="InputFormatException">No document has the field.</exception>
    public IReadOnlyList<ToneDocument> Apply(IReadOnlyList<ScoredPage> pages, Action<string> warn)
    {
        var documents = new List<ToneDocument>();
        var without = new List<string>();
        foreach (ScoredPage page in pages)
        {
            if (ValueOf(page) is string value)
            {
                documents.Add(ToDocument(page, value));
            }
            else
            {
                without.Add(page.Document);
            }
        }

        if (documents.Count == 0 && pages.Count > 0)
        {
            throw new InputFormatException(name == "source"
                ? "no document says who published it; name it with --source or --metadata, or put each source's pages into a folder of its own"
                : $"--by {name}: no document has a field '{name}'; there are {string.Join(", ", FieldsOf(pages))}");
        }

        if (without.Count > 0)
        {
            string more = without.Count > MostNamed ? $" and {without.Count - MostNamed} more" : "";
            warn($"{string.Join(", ", without.Take(MostNamed))}{more}: no {name}; left out");
        }

        return documents;
    }

    private string? ValueOf(ScoredPage page)
    {
        string? value = name switch
        {
            "source" => page.Source,
            "document" => page.Document,
            _ => page.Fields.GetValueOrDefault(name) ?? name switch
            {
                "title" => page.Title,
                "date" => page.Date,
                "url" => page.Url,
                _ => null,
            },
        };
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    private static ToneDocument ToDocument(ScoredPage page, string value) => new()
    {
        Document = page.Document,
        Source = value,
        Publisher = page.Source,
        Title = page.Title,
        Date = page.Date,
        Url = page.Url,
        Sentences = page.Sentences,
    };

    private static IEnumerable<string> FieldsOf(IReadOnlyList<ScoredPage> pages)
    {
        string[] further = [.. pages.SelectMany(p => p.Fields.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] more = further.Length > MostFields ? [.. further.Take(MostFields), "…"] : further;
        return [.. more.Except(["source", "document"]), "source", "document", "title", "date", "url"];
    }
}
