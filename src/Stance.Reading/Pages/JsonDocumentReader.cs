using System.Text.Json;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;

namespace Stance.Reading.Pages;

/// <summary>Reads one line of JSON Lines as a document: id, source, title, date, and text or html.</summary>
/// <param name="file">The file that it stands in.</param>
/// <param name="takes">Which documents are asked for, by their names; null for all.</param>
internal readonly struct JsonDocumentReader(InputFile file, Predicate<string>? takes)
{
    private const string HalfPair = "a string holds half of a surrogate pair (\\ud800 to \\udfff)";

    public ReadResult Read(ReadOnlyMemory<byte> json, int line)
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

            string name = Field(root, "id") ?? Field(root, "document") ?? $"{file.Document}:{line}";
            return takes is null || takes(name) ? Read(root, name, place) : ReadResult.PassedBy(name);
        }
        catch (JsonException e)
        {
            return ReadResult.Failed(place, $"not valid JSON (at byte {e.BytePositionInLine + 1} of the line)");
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Failed(place, HalfPair);
        }
    }

    private ReadResult Read(JsonElement root, string name, string place)
    {
        try
        {
            Page page;
            if (Text(root, "text") is string text)
            {
                page = new Page { Document = name, Text = text, FallbackSource = file.Folder };
            }
            else if (Text(root, "html") is string html)
            {
                page = HtmlPageReader.Read(html, name, file.Folder);
            }
            else
            {
                return ReadResult.Failed(place, "there is no string 'text' or 'html'", name);
            }

            return ReadResult.Of(page with
            {
                Source = Field(root, "source"),
                Title = Field(root, "title"),
                Date = Field(root, "date"),
                Url = Field(root, "url"),
                Fields = DocumentFields.Further(root.EnumerateObject().Where(p => !DocumentFields.IsOwn(p.Name)).Select(p => (p.Name, Text(p.Value)))),
            });
        }
        catch (InputFormatException e)
        {
            return ReadResult.Failed(place, ReadFailure.Reason(e), name);
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Failed(place, HalfPair, name);
        }
    }

    // Text as it stands, an empty one included; null where there is none.
    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Field(JsonElement root, string name)
    {
        string? text = root.TryGetProperty(name, out JsonElement value) ? Text(value) : null;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
