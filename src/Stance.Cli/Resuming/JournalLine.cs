using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Stance.Cli.Scoring;

namespace Stance.Cli.Resuming;

/// <summary>A place in an output that a run can go on from.</summary>
/// <param name="Bytes">So long the output is there.</param>
/// <param name="Sum">CRC-32C of the bytes since the line before.</param>
/// <param name="Position">So far the input is read.</param>
/// <param name="Rows">Of a shard: the documents that have rows among those bytes.</param>
internal sealed record JournalLine(long Bytes, uint Sum, InputPosition Position, IReadOnlyList<RowCount> Rows)
{
    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="utf8">Without the line end.</param>
    /// <param name="line">The line; null if this is none, or a torn one.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JournalLine? line)
    {
        line = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            JsonElement json = document.RootElement;
            var position = new InputPosition(json.GetProperty("documents").GetInt64(), json.GetProperty("sentences").GetInt64(), json.GetProperty("input").GetString()!);
            uint sum = uint.Parse(json.GetProperty("crc32c").GetString()!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            line = new JournalLine(json.GetProperty("bytes").GetInt64(), sum, position, Pairs(json.GetProperty("rows")));
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Writes it as a line of JSON; numbers of documents as differences to the one before, 0 for a part of the same.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("bytes", Bytes);
            json.WriteString("crc32c", Sum.ToString("x8", CultureInfo.InvariantCulture));
            json.WriteNumber("documents", Position.Documents);
            json.WriteNumber("sentences", Position.Sentences);
            json.WriteString("input", Position.Fingerprint);
            json.WriteStartArray("rows");
            long before = 0;
            foreach ((long document, int rows) in Rows)
            {
                json.WriteNumberValue(document - before);
                json.WriteNumberValue(rows);
                before = document;
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static List<RowCount> Pairs(JsonElement json)
    {
        var rows = new List<RowCount>(json.GetArrayLength() / 2);
        long document = 0;
        bool isCount = false;
        foreach (JsonElement number in json.EnumerateArray())
        {
            if (isCount)
            {
                rows.Add(new RowCount(document, number.GetInt32()));
            }
            else
            {
                document += number.GetInt64();
            }

            isCount = !isCount;
        }

        return rows;
    }
}
