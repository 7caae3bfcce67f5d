using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Stance.Cli.Reports;

/// <summary>Compact JSON that may stand inside a script element: '&lt;', '&gt;', '&amp;' and line separators are escaped in it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class DataBlock
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);

    /// <summary>An empty block.</summary>
    public DataBlock() => Json = new Utf8JsonWriter(_buffer, Compact);

    /// <summary>What to write into it; text from outside through <see cref="Text"/>.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>A text value, cleaned as <see cref="HtmlText.Clean"/> does; null stays null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Json.WriteNullValue();
        }
        else
        {
            Json.WriteStringValue(HtmlText.Clean(text));
        }
    }

    /// <summary>A share or score in whole thousandths.</summary>
    public void Thousandths(double share) => Json.WriteNumberValue((int)Math.Round(share * 1000, MidpointRounding.AwayFromZero));

    /// <summary>The block so far.</summary>
    public string ToText()
    {
        Json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }
}
