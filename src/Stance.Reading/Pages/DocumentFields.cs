using System.Collections.ObjectModel;

namespace Stance.Reading.Pages;

/// <summary>The fields of a document that the program has no name of its own for, so that documents can be compared by them.</summary>
internal static class DocumentFields
{
    private static readonly HashSet<string> Own = new(["id", "document", "source", "title", "date", "url", "text", "html"], StringComparer.Ordinal);

    /// <summary>Whether the program has a name of its own for a field.</summary>
    public static bool IsOwn(string name) => Own.Contains(name);

    /// <summary>Those that have a value; white space around it is dropped, and of a name that stands twice the last counts.</summary>
    public static IReadOnlyDictionary<string, string> Further(IEnumerable<(string Name, string? Value)> fields)
    {
        Dictionary<string, string>? further = null;
        foreach ((string name, string? value) in fields)
        {
            if (!IsOwn(name) && !string.IsNullOrWhiteSpace(value))
            {
                further ??= new Dictionary<string, string>(StringComparer.Ordinal);
                further[name] = value.Trim();
            }
        }

        return further ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }
}
