using Stance.Cli.Writers;

namespace Stance.Cli.Scoring;

/// <summary>Rows of text on a stream: formatted anywhere, written in order.</summary>
internal sealed class RowOutput : IDisposable
{
    private readonly BufferedStream _stream;

    /// <summary>An output that begins with the format's head.</summary>
    /// <param name="format">How rows look.</param>
    /// <param name="stream">Left open.</param>
    public RowOutput(IRowFormat format, Stream stream)
    {
        Format = format;
        _stream = new BufferedStream(stream, 1 << 16);
        using var head = new Utf8Buffer();
        format.AppendHead(head);
        _stream.Write(head.Written);
    }

    /// <summary>Formats rows, on any thread.</summary>
    public IRowFormat Format { get; }

    /// <summary>Writes what was formatted. One thread at a time.</summary>
    public void Write(Utf8Buffer rows) => _stream.Write(rows.Written);

    /// <summary>Writes what is still held back.</summary>
    public void Dispose() => _stream.Flush();
}
