using System.Text.Json;
using Stance.Cli.Scoring;
using Stance.Labels;
using Stance.Pages;

namespace Stance.Cli.Writers;

/// <summary>One JSON object a sentence and line; fields as in PRODUCT.md.</summary>
internal sealed class JsonSentenceWriter(JsonLine line) : IScoreWriter
{
    public void Write(ScoredDocument document)
    {
        foreach (ScoredRow row in document.Rows)
        {
            Write(document, row);
        }
    }

    public void Dispose() => line.Dispose();

    private void Write(ScoredDocument document, ScoredRow row)
    {
        Utf8JsonWriter json = line.Json;
        LabelledSentence? labelled = row.Labelled;
        json.WriteStartObject();
        json.WriteString("document", document.Document);
        json.WriteString("source", document.Source);
        json.WriteString("title", document.Title);
        json.WriteString("date", document.Date);
        json.WriteString("section", SectionNames.Of(row.Section));
        json.WriteNumber("index", row.Index);
        json.WriteNumber("start", row.Start);
        json.WriteNumber("length", row.Length);
        json.WriteString("text", row.Text);
        json.WriteString("stance", row.Stance);
        json.WriteStartObject("probabilities");
        line.Number("neutral", labelled?.Probabilities.Neutral);
        line.Number("editorial", labelled?.Probabilities.Editorial);
        line.Number("reader", labelled?.Probabilities.Reader);
        json.WriteEndObject();
        line.Number("bias", labelled?.Bias);
        line.Number("quoted", labelled?.Sentence.Quoted);
        json.WritePropertyName("attributed");
        if (labelled is LabelledSentence sentence)
        {
            json.WriteBooleanValue(sentence.Sentence.Attributed);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
        line.End();
    }
}
