namespace Stance.Reading.Rows;

/// <summary>One record of a CSV, whole or not. Immutable.</summary>
public sealed class CsvRecord
{
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly string[] _fields;

    internal CsvRecord(IReadOnlyDictionary<string, int> columns, string[] fields, int line, string? problem) =>
        (_columns, _fields, Line, Problem) = (columns, fields, line, problem);

    /// <summary>The line that it starts on, counted from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong with its form, in one line; null if nothing is.</summary>
    public string? Problem { get; }

    /// <summary>Characters of all its fields.</summary>
    internal int Length => _fields.Sum(f => f.Length);

    /// <summary>A field; null if there is no such column or the record is too short.</summary>
    public string? this[string column] => _columns.TryGetValue(column, out int index) && index < _fields.Length ? _fields[index] : null;

    /// <summary>All fields by column name.</summary>
    public IEnumerable<(string Name, string? Value)> Fields() => _columns.Where(c => c.Value < _fields.Length).Select(c => (c.Key, (string?)_fields[c.Value]));
}
