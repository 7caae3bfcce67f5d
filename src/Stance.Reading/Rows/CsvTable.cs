using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Steps through the records of a CSV text (RFC 4180) with a header line.</summary>
/// <remarks>CsvHelper does the parsing. Not thread-safe.</remarks>
public sealed class CsvTable : IDisposable
{
    /// <summary>The most characters of a field: 128 Mi. More is a quotation mark that is missing.</summary>
    public const int LongestField = 1 << 27;

    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _columns;
    private bool _badQuoting;

    /// <summary>A table over a text whose first line is the header.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="keepBlankLines">Whether a blank line is a record with one empty field, where there is one column.</param>
    /// <exception cref="InputFormatException">There is no header, or a column name stands in it twice.</exception>
    public CsvTable(string text, bool keepBlankLines = false)
        : this(new StringReader(text), keepBlankLines)
    {
    }

    /// <summary>A table that is read as it is asked for; no more than a record is held.</summary>
    /// <param name="text">Opens with the header line; closed with the table.</param>
    /// <param name="keepBlankLines">Whether a blank line is a record with one empty field, where there is one column.</param>
    /// <exception cref="InputFormatException">There is no header, or a column name stands in it twice.</exception>
    public CsvTable(TextReader text, bool keepBlankLines)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => _badQuoting = true,
            IgnoreBlankLines = !keepBlankLines,
            MissingFieldFound = null,
            DetectColumnCountChanges = false,
            MaxFieldSize = LongestField,
        };
        _reader = new CsvReader(text, configuration);
        if (!_reader.Read() || !_reader.ReadHeader())
        {
            throw new InputFormatException("the file is empty; a CSV needs a header line");
        }

        Header = _reader.HeaderRecord!;
        _columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Header.Count; i++)
        {
            if (Header[i].Length > 0 && !_columns.TryAdd(Header[i], i))
            {
                throw new InputFormatException($"the column '{Header[i]}' stands twice in the header");
            }
        }
    }

    /// <summary>The column names.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The line that the current record starts on, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The number of fields in the current record.</summary>
    public int FieldCount => _reader.Parser.Count;

    /// <summary>Goes to the next record that is not blank.</summary>
    public bool Read()
    {
        _badQuoting = false;
        bool read = Step();
        while (read && Header.Count > 1 && IsBlank())
        {
            read = Step();
        }

        if (!read)
        {
            return false;
        }

        // Fields are parsed when they are asked for, and only then found bad.
        for (int i = 0; i < _reader.Parser.Count; i++)
        {
            _ = _reader.Parser[i];
        }

        // An open quotation takes the record's own line end for its content.
        ReadOnlySpan<char> raw = _reader.Parser.RawRecord;
        Line = _reader.Parser.RawRow - (_badQuoting ? raw : raw.TrimEnd("\r\n")).Count('\n');
        return true;
    }

    /// <summary>What is wrong with the current record's form, in one line; null if nothing is.</summary>
    public string? Problem => _badQuoting ? "a quotation mark is missing or stands in the wrong place"
        : FieldCount != Header.Count ? $"{FieldCount} fields where the header has {Header.Count}: is a quotation mark or comma missing?" : null;

    private bool Step()
    {
        try
        {
            return _reader.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new InputFormatException($"a field of more than {LongestField >> 20} Mi characters: is a quotation mark missing?");
        }
    }

    /// <summary>The current record by itself, to be kept.</summary>
    public CsvRecord Record()
    {
        var fields = new string[FieldCount];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = _reader.Parser[i];
        }

        return new CsvRecord(_columns, fields, Line, Problem);
    }

    private bool IsBlank() => _reader.Parser.Count == 1 && string.IsNullOrEmpty(_reader.Parser[0]) && _reader.Parser.RawRecord.AsSpan().Trim("\r\n").IsEmpty;

    /// <summary>Whether the header has a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A field of the current record; null if there is no such column or the record is too short.</summary>
    public string? this[string column] =>
        _columns.TryGetValue(column, out int index) && index < _reader.Parser.Count ? _reader.Parser[index] : null;

    /// <summary>All fields of the current record by column name.</summary>
    public IReadOnlyDictionary<string, string> Fields() =>
        _columns.Where(c => c.Value < _reader.Parser.Count).ToDictionary(c => c.Key, c => _reader.Parser[c.Value], StringComparer.Ordinal);

    /// <summary>Throws unless a column is there, with a hint when the separator is not the comma.</summary>
    /// <exception cref="InputFormatException">It is missing.</exception>
    public void Require(string column)
    {
        if (Has(column))
        {
            return;
        }

        string line = string.Join(",", Header);
        string hint = Header.Count == 1 && line.Contains(';', StringComparison.Ordinal) ? "; the file seems to be separated by semicolons: save it with commas"
            : Header.Count == 1 && line.Contains('\t', StringComparison.Ordinal) ? "; the file seems to be separated by tabs: save it with commas" : "";
        string shown = line.Length > 120 ? line[..120] + "…" : line;
        throw new InputFormatException($"there is no column '{column}' (columns: {shown}){hint}");
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
