using System.IO.Enumeration;
using Stance.Reading.Pages;

namespace Stance.Archive.Reading;

/// <summary>A condition that documents are chosen by: a field and what its value must look like.</summary>
/// <param name="Field">'source', 'document', 'title', 'date', 'url', or a further field.</param>
/// <param name="Glob">Case matters; '*' stands for any characters, '?' for one.</param>
public sealed record FieldCondition(string Field, string Glob)
{
    /// <summary>Reads 'FIELD=GLOB'; null if there is no field in it.</summary>
    public static FieldCondition? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int cut = text.IndexOf('=', StringComparison.Ordinal);
        return cut <= 0 ? null : new FieldCondition(text[..cut], text[(cut + 1)..]);
    }

    /// <summary>Whether a page's value fits; one without the field does not.</summary>
    public bool Holds(ScoredPage page) => ValueOf(page) is string value && FileSystemName.MatchesSimpleExpression(Glob, value, ignoreCase: false);

    /// <summary>The page's value, or null.</summary>
    public string? ValueOf(ScoredPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Field switch
        {
            "source" => page.Source,
            "document" => page.Document,
            _ => page.Fields.GetValueOrDefault(Field) ?? Field switch
            {
                "title" => page.Title,
                "date" => page.Date,
                "url" => page.Url,
                _ => null,
            },
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}={Glob}";
}
