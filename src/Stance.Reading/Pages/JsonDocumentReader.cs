using System.Text.Json;
using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>Reads one line of JSON Lines as a document: id, source, title, date, text.</summary>
internal static class JsonDocumentReader
{
    public static ReadResult Read(string json, InputFile file, int line)
    {
        string place = $"{file.Path}:{line}";
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return ReadResult.Failed(place, $"a document must be a JSON object, not {root.ValueKind.ToString().ToLowerInvariant()}");
            }

            if (!root.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
            {
                bool html = root.TryGetProperty("html", out _);
                return ReadResult.Failed(place, html ? "only html, and HTML can't be read yet; give the page's text" : "there is no string 'text'");
            }

            return ReadResult.Of(new Page
            {
                Document = Field(root, "id") ?? Field(root, "document") ?? $"{file.Document}:{line}",
                Text = text.GetString()!,
                Source = Field(root, "source"),
                FallbackSource = file.Folder,
                Title = Field(root, "title"),
                Date = Field(root, "date"),
            });
        }
        catch (JsonException e)
        {
            return ReadResult.Failed(place, $"not valid JSON (at byte {e.BytePositionInLine + 1} of the line)");
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Failed(place, "a string holds half of a surrogate pair (\\ud800 to \\udfff)");
        }
    }

    private static string? Field(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
