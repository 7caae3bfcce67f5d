using Stance.Cli.Scoring;
using Stance.Labels;

namespace Stance.Cli.Reports.Scored;

/// <summary>Why each sentence of a page got its labels, as data that the script shows on demand. Each phrase is written once.</summary>
internal static class ReasonsBlock
{
    /// <summary>The data: {"phrases":[…],"rows":[[index,neutral,editorial,reader,bias,quoted,attributed,runnerUp,[for],[against],[loaded]],…]}, shares in thousandths, reasons by their place among the phrases; null for an empty row.</summary>
    public static DataBlock Of(IReadOnlyList<ScoredRow> rows)
    {
        var phrases = new Dictionary<string, int>(StringComparer.Ordinal);
        var block = new DataBlock();
        block.Json.WriteStartObject();
        block.Json.WriteStartArray("rows");
        foreach (ScoredRow row in rows)
        {
            WriteRow(row, phrases, block);
        }

        block.Json.WriteEndArray();
        block.Json.WriteStartArray("phrases");
        foreach (string phrase in phrases.Keys)
        {
            block.Text(phrase);
        }

        block.Json.WriteEndArray();
        block.Json.WriteEndObject();
        return block;
    }

    private static void WriteRow(ScoredRow row, Dictionary<string, int> phrases, DataBlock block)
    {
        if (row.Labelled is not LabelledSentence labelled)
        {
            block.Json.WriteNullValue();
            return;
        }

        block.Json.WriteStartArray();
        block.Json.WriteNumberValue(row.Index);
        block.Thousandths(labelled.Probabilities.Neutral);
        block.Thousandths(labelled.Probabilities.Editorial);
        block.Thousandths(labelled.Probabilities.Reader);
        block.Thousandths(labelled.Bias);
        block.Thousandths(labelled.Sentence.Quoted);
        block.Json.WriteNumberValue(labelled.Sentence.Attributed ? 1 : 0);
        block.Json.WriteStringValue(row.Reasons?.RunnerUp ?? "");
        WritePhrases(row.Reasons?.For, phrases, block);
        WritePhrases(row.Reasons?.Against, phrases, block);
        WritePhrases(row.Reasons?.Loaded, phrases, block);
        block.Json.WriteEndArray();
    }

    private static void WritePhrases(IReadOnlyList<string>? some, Dictionary<string, int> phrases, DataBlock block)
    {
        block.Json.WriteStartArray();
        foreach (string phrase in some ?? [])
        {
            if (!phrases.TryGetValue(phrase, out int place))
            {
                phrases.Add(phrase, place = phrases.Count);
            }

            block.Json.WriteNumberValue(place);
        }

        block.Json.WriteEndArray();
    }
}
