using System.Text.Json;
using Stance.Cli.Scoring;
using Stance.Models;

namespace Stance.Cli.Writers;

/// <summary>One JSON object a document and line: own sections, notes, comments, each with counts, shares, mean bias, words.</summary>
internal sealed class JsonDocumentWriter(JsonLine line) : IDocumentWriter
{
    public void Write(DocumentSummary summary)
    {
        Utf8JsonWriter json = line.Json;
        json.WriteStartObject();
        json.WriteString("document", summary.Document.Document);
        json.WriteString("source", summary.Document.Source);
        json.WriteString("title", summary.Document.Title);
        json.WriteString("date", summary.Document.Date);
        Write("own", summary.Own);
        Write("notes", summary.Notes);
        Write("comments", summary.Comments);
        json.WriteEndObject();
        line.End();
    }

    public void Flush() => line.Flush();

    public void Dispose() => line.Dispose();

    private void Write(string name, VoiceSummary voice)
    {
        Utf8JsonWriter json = line.Json;
        json.WriteStartObject(name);
        json.WriteNumber("sentences", voice.Sentences);
        json.WriteNumber("words", voice.Words);
        json.WriteStartObject("counts");
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            json.WriteNumber(StanceNames.Of(label), voice.CountOf(label));
        }

        json.WriteNumber(ScoredRow.Unsure, voice.Unsure);
        json.WriteEndObject();
        json.WriteStartObject("shares");
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            line.Number(StanceNames.Of(label), voice.ShareOf(label));
        }

        json.WriteEndObject();
        line.Number("bias", voice.Bias);
        json.WriteEndObject();
    }
}
