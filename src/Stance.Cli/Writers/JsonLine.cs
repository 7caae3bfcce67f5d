using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stance.Cli.Writers;

/// <summary>Writes JSON objects one a line on a stream.</summary>
internal sealed class JsonLine : IDisposable
{
    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);
    private readonly Utf8JsonWriter _json;

    public JsonLine(Stream stream)
    {
        _stream = new BufferedStream(stream, 1 << 16);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The writer to put one object into.</summary>
    public Utf8JsonWriter Json => _json;

    /// <summary>A number with four decimals, or null.</summary>
    public void Number(string name, double? value)
    {
        _json.WritePropertyName(name);
        if (value is not double number)
        {
            _json.WriteNullValue();
            return;
        }

        Span<byte> digits = stackalloc byte[32];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out int length, new StandardFormat('F', 4));
        _json.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        _json.Flush();
        _buffer.Write("\n"u8);
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Flush();
    }
}
