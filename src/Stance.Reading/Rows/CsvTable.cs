using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Steps through the records of a CSV text (RFC 4180) with a header line.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CsvTable : IDisposable
{
    private readonly CsvRecordReader _reader;
    private readonly Dictionary<string, int> _columns;

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
        _reader = new CsvRecordReader(text, keepBlankLines);
        if (!_reader.Read())
        {
            throw new InputFormatException("the file is empty; a CSV needs a header line");
        }

        Header = Fields(_reader);
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
    public int Line => _reader.Line;

    /// <summary>The number of fields in the current record.</summary>
    public int FieldCount => _reader.Count;

    /// <summary>Goes to the next record that is not blank.</summary>
    /// <exception cref="InputFormatException">A field is endless.</exception>
    public bool Read()
    {
        bool read = _reader.Read();
        while (read && Header.Count > 1 && _reader.IsBlank)
        {
            read = _reader.Read();
        }

        return read;
    }

    /// <summary>What is wrong with the current record's form, in one line; null if nothing is.</summary>
    public string? Problem => !_reader.IsWellQuoted ? "a quotation mark is missing or stands in the wrong place"
        : FieldCount != Header.Count ? $"{FieldCount} fields where the header has {Header.Count}: is a quotation mark or comma missing?" : null;

    /// <summary>The current record by itself, to be kept.</summary>
    public CsvRecord Record() => new(_columns, Fields(_reader), Line, Problem);

    /// <summary>Whether the header has a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A field of the current record; null if there is no such column or the record is too short.</summary>
    public string? this[string column] =>
        _columns.TryGetValue(column, out int index) && index < _reader.Count ? _reader[index] : null;

    /// <summary>All fields of the current record by column name.</summary>
    public IReadOnlyDictionary<string, string> Fields() =>
        _columns.Where(c => c.Value < _reader.Count).ToDictionary(c => c.Key, c => _reader[c.Value], StringComparer.Ordinal);

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

    private static string[] Fields(CsvRecordReader record)
    {
        var fields = new string[record.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = record[i];
        }

        return fields;
    }
}
