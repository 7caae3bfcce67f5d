using System.Buffers;

namespace Stance.Cli.Merging;

/// <summary>Copies records of JSON Lines or CSV, one or more at a time, without looking into them. Not thread-safe.</summary>
internal sealed class RowRecords
{
    private static readonly SearchValues<byte> LineEnd = SearchValues.Create("\n"u8);
    private static readonly SearchValues<byte> LineEndOrQuote = SearchValues.Create("\n\""u8);

    private readonly Stream _stream;
    private readonly SearchValues<byte> _marks;
    private readonly byte[] _bytes = new byte[1 << 16];
    private int _at;
    private int _end;

    /// <summary>Records from a stream's beginning.</summary>
    /// <param name="stream">Stays its opener's.</param>
    /// <param name="format">'csv', where a line end between quotation marks ends nothing, or 'jsonl'.</param>
    public RowRecords(Stream stream, string format) => (_stream, _marks) = (stream, format == "csv" ? LineEndOrQuote : LineEnd);

    /// <summary>Whether all was copied.</summary>
    public bool IsAtEnd => _at == _end && !Fill();

    /// <summary>Copies records with their line ends.</summary>
    /// <param name="count">How many.</param>
    /// <param name="output">Receives them.</param>
    /// <returns>False where there are fewer.</returns>
    public bool Copy(long count, Stream output)
    {
        bool quoted = false;
        while (count > 0)
        {
            if (_at == _end && !Fill())
            {
                return false;
            }

            int from = _at;
            while (count > 0 && _at < _end)
            {
                int mark = _bytes.AsSpan(_at.._end).IndexOfAny(_marks);
                _at = mark < 0 ? _end : _at + mark + 1;
                if (mark >= 0)
                {
                    quoted ^= _bytes[_at - 1] == '"';
                    count -= _bytes[_at - 1] == '\n' && !quoted ? 1 : 0;
                }
            }

            output.Write(_bytes.AsSpan(from.._at));
        }

        return true;
    }

    private bool Fill()
    {
        (_at, _end) = (0, _stream.Read(_bytes));
        return _end > 0;
    }
}
