using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stance.Cli.Reports;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Comparing;

/// <summary>Writes a comparison as one JSON document, as PRODUCT.md names its fields; what it does not name stands behind.</summary>
/// <remarks>Shares and scores have four decimals, p values four significant digits.</remarks>
internal sealed class ComparisonJson : IDisposable
{
    private const int SchemaVersion = 1;

    private readonly Utf8JsonWriter _json;
    private readonly Stream _stream;

    private ComparisonJson(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes it; the stream stays open.</summary>
    public static void Write(ToneComparison comparison, ReportProvenance provenance, Stream stream)
    {
        using var writer = new ComparisonJson(stream);
        writer.Write(comparison, provenance);
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Write("\n"u8);
        _stream.Flush();
    }

    private void Write(ToneComparison comparison, ReportProvenance provenance)
    {
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", SchemaVersion);
        Number("alpha", comparison.Options.Alpha);
        _json.WriteString("model", provenance.ModelSha256);
        _json.WriteString("by", comparison.Options.By);
        Array("sources", comparison.Sources, Source);
        Array("pairs", comparison.Pairs, Pair);
        Array("terms", comparison.Terms, Term);
        Array("events", comparison.Events, Event);
        _json.WriteNumber("seed", comparison.Options.Seed);
        _json.WriteNumber("resamples", comparison.Options.Resamples);
        _json.WriteNumber("permutations", comparison.Options.Permutations);
        _json.WriteString("validation", comparison.Validation);
        _json.WriteString("data", provenance.DataSha256);
        _json.WriteString("version", provenance.Version);
        _json.WriteEndObject();
    }

    private void Source(SourceTone source)
    {
        _json.WriteStartObject();
        _json.WriteString("source", source.Source);
        OwnTone(source.All);
        Voice("ownVoice", source.OwnVoice);
        Voice("quotedVoice", source.QuotedVoice);
        Mean(source.All.Bias);
        _json.WritePropertyName("comments");
        Comments(source.Comments);
        _json.WriteStartArray("flags");
        foreach (string flag in source.Flags)
        {
            _json.WriteStringValue(flag);
        }

        _json.WriteEndArray();
        Array("methods", source.Methods, Method);
        _json.WriteEndObject();
    }

    private void Voice(string name, VoiceTone voice)
    {
        _json.WriteStartObject(name);
        Shares(voice.Shares);
        Counts(voice);
        Mean(voice.Bias);
        _json.WriteEndObject();
    }

    private void OwnTone(VoiceTone tone)
    {
        Counts(tone);
        if (tone.Shares is null)
        {
            _json.WriteNull("shares");
            return;
        }

        _json.WriteStartObject("shares");
        Shares(tone.Shares);
        _json.WriteEndObject();
    }

    private void Comments(VoiceTone comments)
    {
        _json.WriteStartObject();
        Counts(comments);
        Mean(comments.Bias);
        _json.WriteEndObject();
    }

    private void Counts(VoiceTone voice)
    {
        _json.WriteNumber("documents", voice.Documents);
        _json.WriteNumber("sentences", voice.Sentences);
    }

    private void Shares(StanceShares? shares)
    {
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            string name = StanceNames.Of(label);
            if (shares?[label] is not ShareEstimate share)
            {
                _json.WriteNull(name);
                continue;
            }

            _json.WriteStartObject(name);
            Number("raw", share.Raw);
            Number("rawLow", share.RawLow);
            Number("rawHigh", share.RawHigh);
            Number("corrected", share.Corrected);
            Number("low", share.Low);
            Number("high", share.High);
            _json.WriteEndObject();
        }
    }

    private void Mean(MeanEstimate? bias)
    {
        if (bias is null)
        {
            _json.WriteNull("bias");
            return;
        }

        _json.WriteStartObject("bias");
        Number("mean", bias.Mean);
        Number("low", bias.Low);
        Number("high", bias.High);
        Number("corrected", bias.Corrected);
        Number("correctedLow", bias.CorrectedLow);
        Number("correctedHigh", bias.CorrectedHigh);
        _json.WriteEndObject();
    }

    private void Method(CorrectedShares shares)
    {
        _json.WriteStartObject();
        _json.WriteString("method", shares.Method);
        Number("neutral", shares.Neutral);
        Number("editorial", shares.Editorial);
        Number("reader", shares.Reader);
        _json.WriteEndObject();
    }

    private void Pair(TonePair pair)
    {
        _json.WriteStartObject();
        _json.WriteString("a", pair.A);
        _json.WriteString("b", pair.B);
        _json.WriteString("measure", MeasureNames.Of(pair.Measure));
        _json.WriteBoolean("matched", pair.Matched);
        Number("difference", pair.Difference);
        Number("low", pair.Low);
        Number("high", pair.High);
        Number("cliffsDelta", pair.CliffsDelta);
        Significant("p", pair.P);
        Significant("pAdjusted", pair.PAdjusted);
        _json.WriteString("verdict", MeasureNames.Of(pair.Verdict));
        Number("corrected", pair.Corrected);
        Number("correctedLow", pair.CorrectedLow);
        Number("correctedHigh", pair.CorrectedHigh);
        _json.WriteNumber("documentsA", pair.DocumentsA);
        _json.WriteNumber("documentsB", pair.DocumentsB);
        _json.WriteNumber("events", pair.Events);
        Significant("smallestPAdjusted", pair.SmallestPAdjusted);
        _json.WriteEndObject();
    }

    private void Term(DistinctiveTerm term)
    {
        _json.WriteStartObject();
        _json.WriteString("a", term.A);
        _json.WriteString("b", term.B);
        _json.WriteString("term", term.Term);
        Number("z", term.Z);
        Significant("pAdjusted", term.PAdjusted);
        _json.WriteNumber("countA", term.CountA);
        _json.WriteNumber("countB", term.CountB);
        Array("sentences", term.Sentences, Sentence);
        _json.WriteNumber("documentsA", term.DocumentsA);
        _json.WriteNumber("documentsB", term.DocumentsB);
        _json.WriteBoolean("isName", term.IsName);
        Number("perThousandA", term.PerThousandA);
        Number("perThousandB", term.PerThousandB);
        _json.WriteEndObject();
    }

    private void Event(NewsEvent news)
    {
        _json.WriteStartObject();
        _json.WriteString("title", news.Title);
        Array("documents", news.Documents, _json.WriteStringValue);
        Array("sources", news.Sources, _json.WriteStringValue);
        Array("aligned", news.Aligned, together =>
        {
            _json.WriteStartArray();
            foreach (SentenceRef sentence in together)
            {
                Sentence(sentence);
            }

            _json.WriteEndArray();
        });
        _json.WriteEndObject();
    }

    // On one line: there may be very many.
    private void Sentence(SentenceRef sentence) =>
        _json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{{\"document\": {Quoted(sentence.Document)}, \"index\": {sentence.Index}}}"), skipInputValidation: true);

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }

    private void Number(string name, double? value)
    {
        if (value is double number)
        {
            // Never -0.
            _json.WriteNumber(name, Math.Round(number, 4) + 0.0);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void Significant(string name, double value) =>
        _json.WriteNumber(name, double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
