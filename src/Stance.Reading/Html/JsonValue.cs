using System.Text.Json;

namespace Stance.Reading.Html;

/// <summary>Reads values of JSON-LD objects, which may stand alone, in arrays or inside objects.</summary>
internal static class JsonValue
{
    /// <summary>A field's text, or that of the first of an array; null if there is none.</summary>
    public static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return AsText(value);
    }

    /// <summary>The names of the people or organisations in a field, joined by ', '; null if there is none.</summary>
    public static string? Names(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return NameOf(value);
        }

        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement element in value.EnumerateArray())
        {
            if (NameOf(element) is string one && seen.Add(one))
            {
                names.Add(one);
            }
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? NameOf(JsonElement value) => value.ValueKind == JsonValueKind.Object ? Text(value, "name") : AsText(value);

    // A string may hold half of a surrogate pair, which no text can.
    private static string? AsText(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
