using System.Text.Encodings.Web;
using System.Text.Json;
using Stance.Cli.Scoring;
using Stance.Labels;
using Stance.Pages;

namespace Stance.Cli.Writers;

/// <summary>One JSON object a sentence and line; fields as in PRODUCT.md.</summary>
internal sealed class JsonSentenceFormat : IRowFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public void AppendHead(Utf8Buffer buffer)
    {
    }

    public void Append(ScoredDocument document, Utf8Buffer buffer)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (ScoredRow row in document.Rows)
        {
            Write(document, row, json);
            json.Flush();
            buffer.Append((byte)'\n');
            json.Reset();
        }
    }

    private static void Write(ScoredDocument document, ScoredRow row, Utf8JsonWriter json)
    {
        LabelledSentence? labelled = row.Labelled;
        json.WriteStartObject();
        json.WriteString("document"u8, document.Document);
        json.WriteString("source"u8, document.Source);
        json.WriteString("title"u8, document.Title);
        json.WriteString("date"u8, document.Date);
        json.WriteString("section"u8, SectionNames.Of(row.Section));
        json.WriteNumber("index"u8, row.Index);
        json.WriteNumber("start"u8, row.Start);
        json.WriteNumber("length"u8, row.Length);
        json.WriteString("text"u8, row.Text.Span);
        json.WriteString("stance"u8, row.Stance);
        json.WriteStartObject("probabilities"u8);
        WriteFour(json, "neutral"u8, labelled?.Probabilities.Neutral);
        WriteFour(json, "editorial"u8, labelled?.Probabilities.Editorial);
        WriteFour(json, "reader"u8, labelled?.Probabilities.Reader);
        json.WriteEndObject();
        WriteFour(json, "bias"u8, labelled?.Bias);
        WriteFour(json, "quoted"u8, labelled?.Sentence.Quoted);
        json.WritePropertyName("attributed"u8);
        if (labelled is LabelledSentence sentence)
        {
            json.WriteBooleanValue(sentence.Sentence.Attributed);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void WriteFour(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        json.WritePropertyName(name);
        if (value is not double number)
        {
            json.WriteNullValue();
            return;
        }

        Span<byte> digits = stackalloc byte[FourDecimals.Longest];
        json.WriteRawValue(digits[..FourDecimals.Format(number, digits)], skipInputValidation: true);
    }
}
