using System.Buffers;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Steps through the records of a CSV text (RFC 4180): commas, quotation marks, line ends of any kind.</summary>
/// <remarks>Holds no more than a record and a buffer. No reflection, so that it survives trimming. Not thread-safe.</remarks>
/// <param name="text">Read as records are asked for; closed with the reader.</param>
/// <param name="keepBlankLines">Whether a blank line is a record with one empty field.</param>
internal sealed class CsvRecordReader(TextReader text, bool keepBlankLines) : IDisposable
{
    /// <summary>The most characters of a field: 128 Mi. More is a quotation mark that is missing.</summary>
    public const int LongestField = 1 << 27;

    private static readonly SearchValues<char> FieldEnds = SearchValues.Create(",\r\n\"");

    private readonly List<CsvField> _fields = [];
    private char[] _buffer = new char[1 << 14];
    private int _record;
    private int _field;
    private int _at;
    private int _end;
    private int _nextLine = 1;

    /// <summary>The line that the record starts on, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The number of its fields.</summary>
    public int Count => _fields.Count;

    /// <summary>Whether every quotation mark stands where it may, and none is missing.</summary>
    public bool IsWellQuoted { get; private set; }

    /// <summary>Whether there is nothing in its line.</summary>
    public bool IsBlank => _fields is [{ Length: 0, Quoting: CsvQuoting.None }];

    /// <summary>A field; where its quotation is broken, as it stands.</summary>
    public string this[int index]
    {
        get
        {
            CsvField field = _fields[index];
            ReadOnlySpan<char> raw = _buffer.AsSpan(_record + field.Start, field.Length);
            return field.Quoting switch
            {
                CsvQuoting.None => raw.ToString(),
                CsvQuoting.Plain => raw[1..^1].ToString(),
                _ => raw[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal),
            };
        }
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="InputFormatException">A field is longer than <see cref="LongestField"/>.</exception>
    public bool Read()
    {
        do
        {
            if (!ReadAny())
            {
                return false;
            }
        }
        while (IsBlank && !keepBlankLines);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private bool ReadAny()
    {
        _fields.Clear();
        _record = _at;
        _field = 0;
        Line = _nextLine;
        IsWellQuoted = true;
        if (Peek() < 0)
        {
            return false;
        }

        while (ReadField())
        {
            _at++;
        }

        // Line ends inside quotations count, too.
        EndLine();
        _nextLine += LineEnds(_buffer.AsSpan(_record, _at - _record));
        return true;
    }

    // Whether a comma follows, and so another field.
    private bool ReadField()
    {
        _field = _at - _record;
        CsvQuoting quoting = Peek() == '"' ? SkipQuotation() : CsvQuoting.None;
        if (!SkipPlain(mayStandHere: quoting == CsvQuoting.None))
        {
            IsWellQuoted = false;
            quoting = CsvQuoting.None;
        }

        int length = _at - _record - _field;
        RequireLength(length);
        _fields.Add(new CsvField(_field, length, quoting));
        return Peek() == ',';
    }

    // From one quotation mark to the one that ends it; two in a row stand for one.
    private CsvQuoting SkipQuotation()
    {
        CsvQuoting quoting = CsvQuoting.Plain;
        for (_at++; ;)
        {
            int mark = _buffer.AsSpan(_at, _end - _at).IndexOf('"');
            _at = mark < 0 ? _end : _at + mark + 1;
            if (mark < 0 && !Fill())
            {
                IsWellQuoted = false;
                return CsvQuoting.None;
            }

            if (mark >= 0)
            {
                if (Peek() != '"')
                {
                    return quoting;
                }

                quoting = CsvQuoting.Doubled;
                _at++;
            }
        }
    }

    // To the field's end. Whether all that was skipped may stand there.
    private bool SkipPlain(bool mayStandHere)
    {
        bool allowed = true;
        for (; ; )
        {
            int length = _buffer.AsSpan(_at, _end - _at).IndexOfAny(FieldEnds);
            int skipped = length < 0 ? _end - _at : length;
            allowed &= mayStandHere || skipped == 0;
            _at += skipped;
            if (length < 0)
            {
                if (!Fill())
                {
                    return allowed;
                }
            }
            else if (_buffer[_at] == '"')
            {
                allowed = false;
                _at++;
            }
            else
            {
                return allowed;
            }
        }
    }

    private void EndLine()
    {
        int end = Peek();
        _at += end < 0 ? 0 : 1;
        if (end == '\r' && Peek() == '\n')
        {
            _at++;
        }
    }

    private static int LineEnds(ReadOnlySpan<char> record)
    {
        int ends = record.Count('\n');
        for (int i; (i = record.IndexOf('\r')) >= 0; record = record[(i + 1)..])
        {
            ends += i + 1 < record.Length && record[i + 1] == '\n' ? 0 : 1;
        }

        return ends;
    }

    private int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    // Reads more behind what there is of the record.
    private bool Fill()
    {
        if (_record > 0)
        {
            _buffer.AsSpan(_record, _end - _record).CopyTo(_buffer);
            (_at, _end, _record) = (_at - _record, _end - _record, 0);
        }

        if (_end == _buffer.Length)
        {
            RequireLength(_end - _field);
            Array.Resize(ref _buffer, checked(2 * _buffer.Length));
        }

        int read = text.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    private static void RequireLength(int length)
    {
        if (length > LongestField)
        {
            throw new InputFormatException($"a field of more than {LongestField >> 20} Mi characters: is a quotation mark missing?");
        }
    }
}
