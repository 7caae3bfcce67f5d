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

    /// <summary>A number with four decimals, or as many as given, or null.</summary>
    public void Number(string name, double? value, byte decimals = 4)
    {
        _json.WritePropertyName(name);
        if (value is not double number)
        {
            _json.WriteNullValue();
            return;
        }

        // The longest double has 309 digits before the point.
        Span<byte> digits = stackalloc byte[336];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out int length, new StandardFormat('F', decimals));
        _json.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    /// <summary>Ends the line.</summary>
    public void End() => End(default, "\n"u8);

    /// <summary>Ends the object, with these bytes in front of it and behind it.</summary>
    public void End(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        _json.Flush();
        _stream.Write(before);
        _stream.Write(_buffer.WrittenSpan);
        _stream.Write(after);
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    /// <summary>Hands on the lines so far.</summary>
    public void Flush() => _stream.Flush();

    public void Dispose()
    {
        _json.Dispose();
        _stream.Flush();
    }
}
