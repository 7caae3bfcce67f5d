using System.Text;
using Stance.Reading.Rows;

namespace Stance.Cli.Writers;

/// <summary>A CSV on a stream: RFC 4180 with LF line ends, UTF-8, text cells guarded against spreadsheets. Not thread-safe.</summary>
internal sealed class CsvOutput : IDisposable
{
    private const int Chunk = 1 << 16;

    private readonly Utf8Buffer _buffer = new();
    private readonly Stream _stream;
    private readonly bool _rawText;
    private bool _inRow;

    public CsvOutput(Stream stream, bool byteOrderMark, bool rawText)
    {
        _stream = stream;
        _rawText = rawText;
        if (byteOrderMark)
        {
            _buffer.Append(Encoding.UTF8.Preamble);
        }
    }

    /// <summary>A cell of the program's own making: a number, a label.</summary>
    public void Plain(string value) => Cell(value, guard: false);

    /// <summary>A cell from outside: what a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public void Text(string? value) => Cell(value, !_rawText && value is { Length: > 1 } && ScoreOutput.LooksLikeFormula(value));

    public void EndRow()
    {
        _buffer.Append((byte)'\n');
        _inRow = false;
        if (_buffer.Length >= Chunk)
        {
            Flush();
        }
    }

    /// <summary>Hands on the rows so far.</summary>
    public void Flush()
    {
        _stream.Write(_buffer.Written);
        _buffer.Clear();
    }

    public void Dispose()
    {
        Flush();
        _buffer.Dispose();
    }

    private void Cell(string? value, bool guard)
    {
        if (_inRow)
        {
            _buffer.Append((byte)',');
        }

        CsvCells.Append(_buffer, value, guard);
        _inRow = true;
    }
}
